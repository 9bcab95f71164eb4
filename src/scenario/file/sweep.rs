//! The section `sweep`: one file for many scenarios that differ by the values on some axes.

use std::collections::BTreeSet;

use crate::document::{
    ANY, Fields, JsonPath, Member, Node, Problems, Value, choice, entries, in_thousands, list,
    number, text, whole_number,
};

pub(super) const SWEEP: &str = "sweep";

/// Chosen: more scenarios than this take hours and fill no table that anybody reads.
pub(super) const MOST_SCENARIOS: usize = 1_000;

/// How the values of several axes meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Combine {
    /// Each value of one with each of the others.
    Product,
    /// The first of each, then the second of each.
    List,
}

pub(super) const COMBINE: [(&str, Combine); 2] =
    [("product", Combine::Product), ("list", Combine::List)];

/// One scenario of a sweep.
pub(super) struct Combination {
    /// What is added to the name of the file, like `honam-0.3`.
    pub(super) name: String,
    /// The scenario as a file of its own would say it.
    pub(super) own: Node,
}

/// The settings of the axes as the file names them: an unknown one stands there and nowhere else.
pub(super) fn named_settings(own: &Node) -> Vec<&Node> {
    let axes = own
        .member(SWEEP)
        .and_then(|sweep| sweep.node.member("axes"));
    let axes = axes.map_or(&[][..], |axes| axes.node.contents());
    let sets = axes.iter().filter_map(|axis| axis.node.member("set"));
    sets.map(|set| &set.node).collect()
}

/// A setting and the values it takes.
struct Axis {
    name: String,
    /// The keys that lead to the setting, and where they are written.
    keys: Vec<String>,
    set: Node,
    steps: Vec<Step>,
}

/// A value on an axis and what it is called.
#[derive(Clone)]
struct Step {
    /// In the name of the scenario's file.
    name: String,
    /// In its title.
    title: String,
    value: Node,
}

impl Step {
    fn new(name: String, value: Node) -> Self {
        Self {
            title: name.clone(),
            name,
            value,
        }
    }
}

/// Digits that a number in a title keeps at least.
const LEAST_DIGITS: i32 = 3;
/// All that a number can have.
const MOST_DIGITS: i32 = 17;

/// The scenarios of a sweep file; `None` if it is none.
pub(super) fn combinations(own: &Node, problems: &mut Problems) -> Option<Vec<Combination>> {
    let sweep = own.member(SWEEP)?;
    Some(sweep_of(&sweep.node, own, problems).unwrap_or_default())
}

fn sweep_of(node: &Node, own: &Node, problems: &mut Problems) -> Option<Vec<Combination>> {
    let mut fields = node.fields(problems)?;
    let axes = fields.required("axes", problems, |node, problems| {
        let axes = entries(node, problems, axis)?;
        if axes.is_empty() {
            node.report("must have an axis", "has none", None, problems);
            return None;
        }
        Some(axes)
    });
    let combine = fields.optional("combine", problems, choice(&COMBINE));
    fields.finish(problems);
    let axes = axes?;
    let combine = combine.unwrap_or(Combine::Product);
    let total = match combine {
        Combine::Product => {
            let counts = axes.iter().map(|axis| axis.steps.len());
            counts.fold(1_usize, usize::saturating_mul)
        }
        Combine::List => common_length(&axes, node, problems)?,
    };
    if total > MOST_SCENARIOS {
        let most = in_thousands(MOST_SCENARIOS as f64);
        let required = format!("must make at most {most} scenarios");
        let found = format!("makes {}", in_thousands(total as f64));
        node.report(required, found, None, problems);
        return None;
    }
    let rows = match combine {
        Combine::Product => product(&axes),
        Combine::List => (0..total).map(|row| vec![row; axes.len()]).collect(),
    };
    let base = without_sweep(own);
    let all = rows.iter().map(|row| combination(&base, &axes, row));
    Some(all.collect())
}

fn axis(member: &Member, problems: &mut Problems) -> Option<Axis> {
    let is_plain = is_name(&member.key);
    if !is_plain {
        let found = format!("is \"{}\"", member.key);
        member.report_key(NAME, found, None, problems);
    }
    let mut fields = member.node.fields(problems)?;
    let set = fields.required("set", problems, |node, problems| {
        let path = text(node, problems)?;
        let keys: Vec<String> = path.split('.').map(str::to_owned).collect();
        if keys.iter().any(String::is_empty) || keys[0] == SWEEP || keys[0] == "extends" {
            let required = "must be the keys of a setting, like \"allocation.fixed.honam\"";
            node.refuse(required, problems);
            return None;
        }
        Some((node.clone(), keys))
    });
    let steps = steps(&mut fields, &member.node, problems);
    fields.finish(problems);
    let (set, keys) = set?;
    is_plain.then_some(())?;
    let mut steps = steps?;
    shorten_titles(&mut steps);
    Some(Axis {
        name: member.key.clone(),
        keys,
        set,
        steps,
    })
}

/// Rounds the decimals of numbers that have no name of their own, with as few digits as tell all values apart.
fn shorten_titles(steps: &mut [Step]) {
    let titles = |digits| -> Vec<String> { steps.iter().map(|step| title(step, digits)).collect() };
    let different = |texts: &[String]| texts.iter().collect::<BTreeSet<_>>().len();
    let names: Vec<String> = steps.iter().map(|step| step.name.clone()).collect();
    let is_apart = |titles: &Vec<String>| different(titles) == different(&names);
    let Some(shortest) = (LEAST_DIGITS..=MOST_DIGITS).map(titles).find(is_apart) else {
        return;
    };
    for (step, title) in steps.iter_mut().zip(shortest) {
        step.title = title;
    }
}

/// What a step is called in a title with so many digits.
fn title(step: &Step, digits: i32) -> String {
    let number = match &step.value.value {
        Value::Number(value, written) if step.name == *written && *value != 0.0 => *value,
        _ => return step.name.clone(),
    };
    let whole_digits = libm::floor(libm::log10(number.abs())) as i32 + 1;
    let decimals = (digits - whole_digits).max(0) as usize;
    let rounded: f64 = format!("{number:.decimals$}").parse().unwrap_or(number);
    if rounded == number {
        step.name.clone()
    } else {
        rounded.to_string()
    }
}

const NAME: &str = "must be a name of letters, digits, . - and _";

/// Whether a text can be part of the name of a scenario, which names files.
fn is_name(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    !text.is_empty() && text.len() <= 60 && text.chars().all(is_plain)
}

/// The keys `values` and `range`, of which an axis has one.
fn steps(fields: &mut Fields<'_>, axis: &Node, problems: &mut Problems) -> Option<Vec<Step>> {
    let values = fields.optional("values", problems, |node, problems| {
        Some(values(node, problems))
    });
    let range = fields.optional("range", problems, |node, problems| {
        Some(range(node, problems))
    });
    match (values, range) {
        (Some(steps), None) | (None, Some(steps)) => steps,
        (found, _) => {
            let found = if found.is_some() {
                "has both"
            } else {
                "has none"
            };
            let required = "must have either `values` or `range`";
            axis.report(required, found, None, problems);
            None
        }
    }
}

/// The values of a list, at least one.
fn values(node: &Node, problems: &mut Problems) -> Option<Vec<Step>> {
    let steps = list(node, problems, step)?;
    if steps.is_empty() {
        let repair = "write one value or more, like [0.1, 0.2]".to_owned();
        node.report("must have a value", "has none", Some(repair), problems);
        return None;
    }
    Some(steps)
}

/// A plain value, or `{ "name": .., "value": .. }`.
fn step(node: &Node, problems: &mut Problems) -> Option<Step> {
    if let Value::Object(_) = node.value {
        let mut fields = node.fields(problems)?;
        let name = fields.required("name", problems, |node, problems| {
            let name = text(node, problems)?;
            if !is_name(&name) {
                node.refuse(NAME, problems);
                return None;
            }
            Some(name)
        });
        let value = fields.required("value", problems, |node, _| Some(node.clone()));
        fields.finish(problems);
        let (name, value) = (name?, value?);
        return Some(Step::new(name, value));
    }
    let name = match &node.value {
        Value::Text(text) => text.clone(),
        _ => node.written(),
    };
    if !is_name(&name) {
        let repair = "write { \"name\": .., \"value\": .. }".to_owned();
        let required = "must be a value that can name a scenario";
        node.report(required, node.found(), Some(repair), problems);
        return None;
    }
    Some(Step::new(name, node.clone()))
}

/// Numbers at even distances.
fn range(node: &Node, problems: &mut Problems) -> Option<Vec<Step>> {
    let mut fields = node.fields(problems)?;
    let from = fields.required("from", problems, number(ANY));
    let to = fields.required("to", problems, number(ANY));
    let count = fields.required(
        "count",
        problems,
        whole_number("a number of values", 2..=MOST_SCENARIOS as u16),
    );
    fields.finish(problems);
    let (from, to, count) = (from?, to?, count?);
    let steps = (0..count).map(|index| {
        let part = f64::from(index) / f64::from(count - 1);
        // Decimals that only rounding makes are no part of a name.
        let digits = format!("{:.11e}", from + (to - from) * part);
        let value: f64 = digits.parse().unwrap_or(from);
        let name = value.to_string();
        let mut value_node = node.clone();
        value_node.value = Value::Number(value, name.clone());
        Step::new(name, value_node)
    });
    Some(steps.collect())
}

/// Positions of the values of each scenario, the last axis fastest.
fn product(axes: &[Axis]) -> Vec<Vec<usize>> {
    axes.iter().fold(vec![Vec::new()], |rows, axis| {
        let extended = rows.iter().flat_map(|row: &Vec<usize>| {
            (0..axis.steps.len()).map(move |step| [&row[..], &[step]].concat())
        });
        extended.collect()
    })
}

/// How many values each axis of a list has.
fn common_length(axes: &[Axis], node: &Node, problems: &mut Problems) -> Option<usize> {
    let count = axes[0].steps.len();
    if let Some(other) = axes.iter().find(|axis| axis.steps.len() != count) {
        let required = format!(
            "must have axes of the same length, {count} as `{}`",
            axes[0].name
        );
        let found = format!("`{}` has {}", other.name, other.steps.len());
        node.report(required, found, None, problems);
        return None;
    }
    Some(count)
}

fn without_sweep(own: &Node) -> Node {
    let mut base = own.clone();
    if let Value::Object(members) = &mut base.value {
        members.retain(|member| member.key != SWEEP);
    }
    base
}

fn combination(base: &Node, axes: &[Axis], row: &[usize]) -> Combination {
    let mut own = base.clone();
    let mut names = Vec::new();
    let mut said = Vec::new();
    for (axis, &step) in axes.iter().zip(row) {
        let Step { name, title, value } = &axis.steps[step];
        set(&mut own, &axis.keys, &axis.set, value);
        names.push(format!("{}-{name}", axis.name));
        said.push(format!("{} {title}", axis.name));
    }
    entitle(&mut own, &said.join(", "));
    Combination {
        name: names.join("-"),
        own,
    }
}

/// Puts `value` at the end of `keys`, as if it were written there; new sections stand where `written` names them.
fn set(node: &mut Node, keys: &[String], written: &Node, value: &Node) {
    let Some((key, rest)) = keys.split_first() else {
        let path = node.path.clone();
        *node = moved(value, &path);
        return;
    };
    // A value that is no section gives way to one.
    if !matches!(node.value, Value::Object(_)) {
        node.value = Value::Object(Vec::new());
        node.origin = written.origin.clone();
    }
    let path = node.path.key(key);
    let Value::Object(members) = &mut node.value else {
        unreachable!("made one above");
    };
    let position = members.iter().position(|member| member.key == *key);
    let position = position.unwrap_or_else(|| {
        members.push(Member {
            key: key.clone(),
            origin: written.origin.clone(),
            node: Node {
                value: Value::Null,
                origin: written.origin.clone(),
                path,
            },
        });
        members.len() - 1
    });
    set(&mut members[position].node, rest, written, value);
}

/// A value with the paths it has at another place.
fn moved(value: &Node, path: &JsonPath) -> Node {
    let mut node = value.clone();
    node.path = path.clone();
    match &mut node.value {
        Value::Object(members) => {
            for member in members {
                member.node = moved(&member.node, &path.key(&member.key));
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                *item = moved(item, &path.index(index));
            }
        }
        _ => {}
    }
    node
}

/// Adds to the title what sets the scenario apart.
fn entitle(own: &mut Node, said: &str) {
    let Value::Object(members) = &mut own.value else {
        return;
    };
    let Some(title) = members.iter_mut().find(|member| member.key == "title") else {
        return;
    };
    if let Value::Object(texts) = &mut title.node.value {
        for text in texts {
            if let Value::Text(text) = &mut text.node.value {
                *text = format!("{text} ({said})");
            }
        }
    }
}
