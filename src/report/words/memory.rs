//! The texts about runs that are too large for the machine.

phrases! {
    /// What `run` says before it starts.
    MemoryPhrase;

    TooLarge:
        "추출 {draws}회 × 미래 {futures}개 × 시나리오 {scenarios}개에는 메모리가 약 {needed} 필요한데, 이 컴퓨터에는 {there}밖에 없다. --draws를 약 {most} 이하로 줄이거나 시나리오를 나누어 실행할 것",
        "{draws} draw(s) × {futures} future(s) × {scenarios} scenario(s) need about {needed} of memory, but this machine has {there}; ask for at most about {most} with --draws, or run the scenarios in parts";
    NoTable:
        "--futures-table: 미래가 {all}개를 넘으면 하나씩 보관하지 않는다. --draws나 --futures를 줄일 것",
        "--futures-table: single futures are kept of at most {all}; ask for fewer --draws or --futures";
    NoTableWithin:
        "--futures-table: 미래가 {all}개를 넘으면 하나씩 보관하지 않는데, --precision이 그보다 많이 추출할 수 있다. --budget이나 --futures를 줄일 것",
        "--futures-table: single futures are kept of at most {all}, but --precision may come to more; ask for a smaller --budget or fewer --futures";
    Sampled:
        "미래가 {all}개를 넘어 {kept}개만 하나씩 보관한다: 분위수, 표준편차, 영향, 더 나은 미래의 몫, 시나리오 고르기(regret.csv, knowing.csv)는 그 표본에서, 나머지는 모든 미래에서 구한다",
        "with more than {all} futures, {kept} are kept one by one: quantiles, spreads, influences, shares of better futures and what speaks for which scenario (regret.csv, knowing.csv) come from these, all else from all futures";
    Tight:
        "경고: 메모리가 약 {needed} 필요한데 지금 {there}만 비어 있다. 느려지거나 중단될 수 있다",
        "warning: about {needed} of memory are needed, but only {there} are free now; the run may be slow or be stopped";
}
