//! The sound device, or the lack of one.

use super::made::{self, RATE};
use super::{Bed, Sound, Volumes};
use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Player, Source};
use std::collections::HashMap;
use std::num::NonZero;

/// Plays sounds. Where no device opens it does nothing, and nobody is told: sound is never needed.
pub struct Sounds {
    device: Option<MixerDeviceSink>,
    volumes: Volumes,
    made: HashMap<Sound, SamplesBuffer>,
    bed: Option<(Bed, Player)>,
}

impl Sounds {
    /// Opens the device that the system plays on, if there is one.
    pub fn open(volumes: Volumes) -> Self {
        let device =
            may_have_device().then(DeviceSinkBuilder::open_default_sink).and_then(Result::ok).map(|mut sink| {
                sink.log_on_drop(false);
                sink
            });
        Self { device, volumes, made: HashMap::new(), bed: None }
    }

    /// Whether there is a device.
    pub const fn are_heard(&self) -> bool {
        self.device.is_some()
    }

    /// Plays a sound once, beside whatever else is heard.
    pub fn play(&mut self, sound: Sound) {
        let (Some(device), true) = (&self.device, self.volumes.effects > 0) else { return };
        let samples = self.made.entry(sound).or_insert_with(|| buffer(made::sound(sound)));
        device.mixer().add(samples.clone().amplify(gain(self.volumes.effects)));
    }

    /// Lays a bed under everything, or takes it away. The one that lies there already goes on.
    pub fn lay(&mut self, bed: Option<Bed>) {
        if self.bed.as_ref().map(|(which, _)| *which) == bed {
            return;
        }
        self.bed = None;
        let (Some(device), Some(bed), true) = (&self.device, bed, self.volumes.beds > 0) else { return };
        let player = Player::connect_new(device.mixer());
        player.set_volume(gain(self.volumes.beds));
        player.append(buffer(made::bed(bed)).repeat_infinite());
        self.bed = Some((bed, player));
    }

    /// Sets how loud everything is from now on.
    pub fn set_volumes(&mut self, volumes: Volumes) {
        self.volumes = volumes;
        match &self.bed {
            Some(_) if volumes.beds == 0 => self.bed = None,
            Some((_, player)) => player.set_volume(gain(volumes.beds)),
            None => {}
        }
    }
}

/// Loudness is heard by ratios: half way on the scale is a quarter of the amplitude.
fn gain(percent: u8) -> f32 {
    let share = f32::from(percent.min(100)) / 100.0;
    share * share
}

fn buffer(samples: Vec<f32>) -> SamplesBuffer {
    SamplesBuffer::new(NonZero::<u16>::MIN, NonZero::new(RATE).unwrap_or(NonZero::<u32>::MIN), samples)
}

/// On Linux a machine without a sound card and without a sound server is left alone: ALSA would fill the terminal with
/// complaints.
fn may_have_device() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let server = std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| {
        let folder = std::path::PathBuf::from(folder);
        ["pulse/native", "pipewire-0"].iter().any(|name| folder.join(name).exists())
    });
    server || std::env::var_os("PULSE_SERVER").is_some() || std::path::Path::new("/dev/snd").exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_device_everything_is_silent_and_nothing_fails() {
        let mut sounds = Sounds { device: None, volumes: Volumes::SILENT, made: HashMap::new(), bed: None };
        sounds.play(Sound::Ring);
        sounds.lay(Some(Bed::Room));
        sounds.set_volumes(Volumes { effects: 100, beds: 100 });
        sounds.lay(Some(Bed::Line));
        assert!(!sounds.are_heard() && sounds.bed.is_none());
    }

    #[test]
    fn half_way_is_a_quarter() {
        assert!((gain(50) - 0.25).abs() < 1e-6 && gain(0) < 1e-6 && (gain(255) - 1.0).abs() < 1e-6);
    }
}
