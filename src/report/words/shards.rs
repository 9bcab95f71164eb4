//! The texts about experiments that several machines simulate.

phrases! {
    /// What `run --shard` and `merge` say.
    ShardPhrase;

    TooMany:
        "--shard: 이 실험은 많아야 {most}조각으로 나눌 수 있는데 {asked}조각을 요청했다. 조각 수를 줄이거나 --draws를 늘릴 것",
        "--shard: this experiment can be cut into at most {most} shards, but {asked} were asked for; ask for fewer, or for more --draws";
    Written:
        "{of}조각 가운데 {number}번을 썼다. 모두 모이면: blockfund merge {folder} --out {place}",
        "shard {number} of {of} is written; once all are there: blockfund merge {folder} --out {place}";
    WholeResult:
        "{file}: `run --shard`가 쓴 조각이어야 하는데 완성된 결과이다. 통계를 다시 나눌 수 없으니 빼고 합칠 것",
        "{file}: must be a shard, which `run --shard` writes, but is a whole result; leave it out, since its statistics cannot be joined to others";
    NotAShard:
        "{file}: `run --shard`가 쓴 조각이어야 하는데 다른 것이다. 이름이 .shard로 끝나는 파일이나 그 폴더를 줄 것",
        "{file}: must be a shard, which `run --shard` writes, but is something else; name files that end in .shard, or their folder";
    NoShards:
        "{file}: 조각이 든 폴더여야 하는데 .shard 파일이 없다",
        "{file}: must hold shards, but has no *.shard";
    OtherProgram:
        "{file}: 이 프로그램({required})이 쓴 것이어야 하는데 {found}이(가) 썼다. 이 프로그램으로 그 조각을 다시 실행하거나, 쓴 프로그램으로 합칠 것",
        "{file}: must be written by this program, {required}, but was written by {found}; run that shard again with this program, or merge with the other";
    Changed:
        "{file}: 쓴 그대로(SHA-256 {required})여야 하는데 내용이 다르다(SHA-256 {found}). 다시 복사하거나 그 조각을 다시 실행할 것",
        "{file}: must be as it was written (SHA-256 {required}), but its content is another (SHA-256 {found}); copy it again, or run that shard again";
    OtherExperiment:
        "{file}: {first}와(과) 같은 실험의 조각이어야 하는데 다르다: {what}: 필요 {required}, 실제 {found}. 따로 합치거나, 나머지와 같게 그 조각을 다시 실행할 것",
        "{file}: must be of the same experiment as {first}, but is not: {what}: required is {required}, found is {found}; merge it with its own, or run that shard again like the others";
    OtherCount:
        "{file}: {first}처럼 {required}조각 가운데 하나여야 하는데 {found}조각 가운데 하나이다. 한 번에 나눈 조각만 합칠 것",
        "{file}: must be one of {required} shards, as {first} is, but is one of {found}; merge only shards of one division";
    Twice:
        "{file}: {of}조각 가운데 {number}번은 한 번만 있어야 하는데 {first}도 그 조각이다. 하나를 뺄 것",
        "{file}: shard {number} of {of} must be there once, but {first} is the same shard; leave one out";
    Gap:
        "{of}조각이 모두 있어야 하는데 {found}조각뿐이다. 없는 조각: {missing}. 같은 명령에 --shard {next}/{of}을(를) 주어 그것만 실행하고 다시 합칠 것",
        "all {of} shards must be there, but only {found} are; missing: {missing}. Run these alone, by the same command with --shard {next}/{of}, and merge again";
    OtherBins:
        "{file}: {first}와(과) 같은 구간으로 센 것이어야 하는데 다르다. 그 컴퓨터가 다르게 계산한 것이니 다른 컴퓨터에서 그 조각을 다시 실행할 것",
        "{file}: must count in the same bins as {first}, but does not, so that machine computes otherwise; run that shard again on another one";
}
