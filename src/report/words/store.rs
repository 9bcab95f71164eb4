//! The texts about scenarios that were simulated before.

phrases! {
    /// What `run` says of them.
    StorePhrase;

    Reused:
        "시나리오 {scenarios}개 가운데 {reused}개는 전에 계산한 것을 쓴다: {folder} (모두 새로 계산하려면 --no-cache)",
        "{reused} of {scenarios} scenarios were simulated before and are taken from {folder} (--no-cache simulates all again)";
    NotKept:
        "경고: {folder}에 시나리오를 보관할 수 없어, 중단하면 처음부터 다시 계산해야 한다: {error}",
        "warning: scenarios can't be kept in {folder}, so a run that is stopped would begin again: {error}";
}
