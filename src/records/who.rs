//! Who plays at this computer.

use super::id::PlayerId;
use super::player::{Player, PlayerName};
use super::stamp::Stamp;
use super::store::{Store, StoreError};

/// The key of the player who played last on this computer.
pub const LAST_PLAYER: &str = "player";

/// Who played last; on a new computer somebody without a name yet.
///
/// # Errors
/// The store cannot be read, or somebody new not be kept.
pub fn last_player(store: &mut dyn Store) -> Result<Player, StoreError> {
    let last: Option<PlayerId> = store.setting(None, LAST_PLAYER)?.and_then(|text| text.parse().ok());
    let players = store.players()?;
    let found = players.iter().find(|player| Some(player.id) == last).or(players.first());
    found.map_or_else(|| somebody_new(store, None), |player| Ok(player.clone()))
}

/// The player of a name, whether it is written with capitals or not; somebody new where there is none of it.
///
/// # Errors
/// The store cannot be read, or somebody new not be kept.
pub fn player_of_name(store: &mut dyn Store, name: &PlayerName) -> Result<Player, StoreError> {
    let small = |name: &PlayerName| name.as_str().to_lowercase();
    let is_it = |player: &&Player| player.name.as_ref().map(small) == Some(small(name));
    let players = store.players()?;
    players.iter().find(is_it).map_or_else(|| somebody_new(store, Some(name)), |player| Ok(player.clone()))
}

fn somebody_new(store: &mut dyn Store, name: Option<&PlayerName>) -> Result<Player, StoreError> {
    let player = Player { id: PlayerId::new(), name: name.cloned(), made: Stamp::now() };
    store.add_player(&player)?;
    if name.is_none() {
        store.set(None, LAST_PLAYER, Some(&player.id.to_string()))?;
    }
    Ok(player)
}
