//! What a face does at one instant.

/// Where the arms are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pose {
    /// Out of the picture or at rest.
    #[default]
    Rest,
    /// Arms crossed.
    Cross,
    /// One arm raised to look at the watch.
    Watch,
    /// Writing a note.
    Write,
    /// Rubbing the eyes.
    Eyes,
    /// The chin in a hand.
    Chin,
    /// The cheek on a fist.
    Cheek,
}

/// The parameters of a face and its shoulders. Nought is rest for all of them except [`Self::lid_upper`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expression {
    /// Gaze to the right, in the viewer's space: nought looks into the player's eyes, 1 is about 25°. −1.6 to 1.6.
    pub gaze_x: f32,
    /// Gaze downward, −0.5 to 1.8.
    pub gaze_y: f32,
    /// Upper lids: 0 shut, 1 at rest, 1.3 wide.
    pub lid_upper: f32,
    /// Lower lids raised, by a smile or by narrowing: 0 to 1.
    pub lid_lower: f32,
    /// One eye wider: + right, − left; −1.3 to 1.3.
    pub lid_asymmetry: f32,
    /// Height of the inner brows, −1 to 1.
    pub brow_inner: f32,
    /// Height of the outer brows, −1 to 1.
    pub brow_outer: f32,
    /// One brow up: + right, − left; −1.3 to 1.3.
    pub brow_asymmetry: f32,
    /// Brows drawn together, 0 to 1.
    pub pinch: f32,
    /// Corners of the mouth, −0.75 to 1; lids, cheeks and folds go with them.
    pub corner: f32,
    /// + left corner up and right corner down; −1 to 1.
    pub mouth_asymmetry: f32,
    /// Jaw dropped, 0 to 1.
    pub open: f32,
    /// Lips pressed thin, 0 to 1.
    pub press: f32,
    /// Jaw clenched, 0 to 1.
    pub jaw: f32,
    /// Head turned to the right, −1 to 1.
    pub turn: f32,
    /// Head bent down, −1 to 1.
    pub nod: f32,
    /// Head tipped to the right (clockwise), −1 to 1.
    pub tilt: f32,
    /// Head moved to the right, in hundredths of its height.
    pub head_x: f32,
    /// Head moved down, in hundredths of its height.
    pub head_y: f32,
    /// Leaning back (−1) or toward the player (1).
    pub lean: f32,
    /// Shoulders up, −1 to 1.
    pub shoulders: f32,
    /// Shoulders drawn open (1) or rounded (−1).
    pub chest: f32,
    /// Body turned, −1 to 1.
    pub twist: f32,
    /// Line of the shoulders tilted, −1 to 1.
    pub shoulder_roll: f32,
    /// Air in the lungs, −1 to 1.
    pub breath: f32,
    /// Bags under the eyes, 0 to 1.
    pub bags: f32,
    /// Where the arms are.
    pub pose: Pose,
    /// How far the arms are up, 0 to 1.
    pub arms: f32,
    /// Fingertips or pen moved to the right, in hundredths of the head's height.
    pub fingers_x: f32,
    /// Fingertips or pen moved down.
    pub fingers_y: f32,
}

impl Expression {
    /// A face at rest, looking at the player.
    pub const REST: Self = Self {
        gaze_x: 0.0,
        gaze_y: 0.0,
        lid_upper: 1.0,
        lid_lower: 0.0,
        lid_asymmetry: 0.0,
        brow_inner: 0.0,
        brow_outer: 0.0,
        brow_asymmetry: 0.0,
        pinch: 0.0,
        corner: 0.0,
        mouth_asymmetry: 0.0,
        open: 0.0,
        press: 0.0,
        jaw: 0.0,
        turn: 0.0,
        nod: 0.0,
        tilt: 0.0,
        head_x: 0.0,
        head_y: 0.0,
        lean: 0.0,
        shoulders: 0.0,
        chest: 0.0,
        twist: 0.0,
        shoulder_roll: 0.0,
        breath: 0.0,
        bags: 0.0,
        pose: Pose::Rest,
        arms: 0.0,
        fingers_x: 0.0,
        fingers_y: 0.0,
    };
}

impl Default for Expression {
    fn default() -> Self {
        Self::REST
    }
}
