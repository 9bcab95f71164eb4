//! A page in Korean says what the English page beside it says: the same sections with the same formulas, names and figures,
//! and links that lead somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// English pages that stand beside a Korean one of the same content. (`README.ko.md` is a shorter text of its own.)
const IN_BOTH: [&str; 3] = ["docs/model", "docs/statistics", "scenarios/README"];

/// A section of a page, up to the next heading of any level.
#[derive(Default)]
struct Section {
    heading: String,
    lines: Vec<String>,
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn is_fence(line: &str) -> bool {
    line.starts_with("```")
}

/// What stands before the first heading is left out.
fn sections(path: &str) -> Vec<Section> {
    let (mut sections, mut is_in_block) = (Vec::<Section>::new(), false);
    for line in read(path).lines() {
        is_in_block ^= is_fence(line);
        if line.starts_with('#') && !is_in_block {
            sections.push(Section {
                heading: line.to_owned(),
                lines: Vec::new(),
            });
        } else if let Some(section) = sections.last_mut() {
            section.lines.push(line.to_owned());
        }
    }
    sections
}

/// Targets of links are dropped, since they have other names in each language.
fn without_targets(text: &str) -> String {
    let mut pieces = text.split("](");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| {
        let after = piece.split_once(')').map_or("", |(_, after)| after);
        text + "] " + after
    })
}

/// Figures of two digits or more, in order of size of their text.
fn figures(text: &str) -> Vec<String> {
    let text = without_targets(text);
    let pieces = text.split(|letter: char| !letter.is_ascii_digit() && !",.".contains(letter));
    let figures = pieces.map(|piece| piece.trim_matches([',', '.']).to_owned());
    let is_long = |figure: &String| figure.chars().filter(char::is_ascii_digit).count() > 1;
    let mut figures: Vec<String> = figures.filter(is_long).collect();
    figures.sort();
    figures
}

/// What stands in backticks, outside blocks.
fn names(lines: &[String]) -> Vec<String> {
    let mut is_in_block = false;
    let prose: Vec<&str> = lines
        .iter()
        .filter(|line| {
            is_in_block ^= is_fence(line);
            !is_in_block && !is_fence(line)
        })
        .map(String::as_str)
        .collect();
    let prose = prose.join(" ");
    let mut names: Vec<String> = prose
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

fn level(heading: &str) -> usize {
    heading.chars().take_while(|&letter| letter == '#').count()
}

#[test]
fn both_languages_have_the_same_sections_and_figures() {
    for stem in IN_BOTH {
        let english = sections(&format!("{stem}.md"));
        let korean = sections(&format!("{stem}.ko.md"));
        for (english, korean) in english.iter().zip(&korean) {
            let place = format!("{stem}: {} | {}", english.heading, korean.heading);
            assert_eq!(level(&english.heading), level(&korean.heading), "{place}");
            let count = |section: &Section, start: &str| {
                let lines = section.lines.iter();
                lines.filter(|line| line.starts_with(start)).count()
            };
            for start in ["```", "|"] {
                assert_eq!(
                    count(english, start),
                    count(korean, start),
                    "{place}: {start}"
                );
            }
            assert_eq!(names(&english.lines), names(&korean.lines), "{place}");
            let all = |section: &Section| figures(&section.lines.join("\n"));
            assert_eq!(all(english), all(korean), "{place}");
        }
        assert_eq!(english.len(), korean.len(), "{stem}");
    }
}

/// The anchor of a heading, as forges make it.
fn anchor(heading: &str) -> String {
    let letters = heading.trim_start_matches('#').trim().chars();
    letters
        .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

#[test]
fn every_link_leads_to_a_file_and_a_section() {
    let pages = [
        "README",
        "docs/model",
        "docs/statistics",
        "docs/performance",
        "scenarios/README",
    ];
    let pages = pages
        .iter()
        .flat_map(|stem| [format!("{stem}.md"), format!("{stem}.ko.md")]);
    let pages: Vec<String> = pages.chain(["CONTRIBUTING.md".to_owned()]).collect();
    let mut count = 0;
    for page in pages.iter().filter(|page| Path::new(page).exists()) {
        let text = read(page);
        for link in text.split("](").skip(1) {
            let target = link.split_once(')').unwrap().0.replace('\n', "");
            if target.contains("://") {
                continue;
            }
            count += 1;
            let (file, section) = target.split_once('#').unwrap_or((&target, ""));
            let file = match file {
                "" => page.clone(),
                file => {
                    let folder = Path::new(page).parent().unwrap();
                    folder.join(file).to_str().unwrap().to_owned()
                }
            };
            assert!(Path::new(&file).exists(), "{page}: {target}");
            if !section.is_empty() {
                let there: BTreeSet<String> = sections(&file)
                    .iter()
                    .map(|section| anchor(&section.heading))
                    .collect();
                assert!(
                    there.contains(section),
                    "{page}: {target}; there are {there:?}"
                );
            }
        }
    }
    assert!(count > 50, "{count}");
}
