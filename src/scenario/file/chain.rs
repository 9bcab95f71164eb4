//! A scenario file and those it extends.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Setting;
use super::later::divisions;
use super::overlay::overlay;
use super::sweep::SWEEP;
use crate::document::{Member, Node, Origin, Problems, Value, text};

/// Chosen: deeper families of scenarios are hard to read.
const MOST_FILES: usize = 16;

/// A scenario after inheritance.
pub(super) struct Chain {
    /// The file itself, before inheritance.
    pub(super) own: Node,
    /// Each value from the nearest file that sets it; what is `null` there is left out.
    pub(super) effective: Node,
    /// What holds from later years on instead, by year.
    pub(super) later: Vec<Member>,
    /// Every single value, the `null`s too, with where it comes from.
    pub(super) settings: Vec<Setting>,
    /// From the file itself to its farthest ancestor.
    files: Vec<Arc<Path>>,
}

impl Chain {
    /// From the file's own content.
    pub(super) fn new(mut own: Node, problems: &mut Problems) -> Option<Self> {
        own.members(problems)?;
        leave_out_schema(&mut own);
        let mut seen = vec![canonical(&own.origin.file)];
        let mut family = vec![own];
        while let Some(node) = family.last().and_then(|node| node.member("extends")) {
            let parent = parent(&node.node, &mut seen, problems)?;
            family.push(parent);
        }
        let files = family.iter().map(|node| node.origin.file.clone()).collect();
        let own = family[0].clone();
        let mut eldest_first = family.into_iter().rev();
        let eldest = eldest_first.next()?;
        let mut effective = eldest_first.fold(eldest, overlay);
        let mut settings = Vec::new();
        collect(&effective, &mut settings);
        let later = divisions(&effective);
        leave_out_nulls(&mut effective);
        Some(Self {
            own,
            effective,
            later,
            settings,
            files,
        })
    }

    /// From the file itself to its farthest ancestor.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        self.files.iter().map(|file| file.to_path_buf()).collect()
    }

    /// Whether the scenario stands on its own, and so has to say everything.
    pub(super) fn is_root(&self) -> bool {
        self.files.len() == 1
    }

    /// Generations between the scenario and the file that set a value; 0 if it did so itself.
    pub(super) fn distance(&self, origin: &Origin) -> usize {
        let position = self.files.iter().position(|file| *file == origin.file);
        position.unwrap_or(self.files.len())
    }
}

fn collect(node: &Node, settings: &mut Vec<Setting>) {
    match &node.value {
        Value::Object(members) if !members.is_empty() => {
            let said = members.iter().filter(|member| member.key != "extends");
            for member in said {
                collect(&member.node, settings);
            }
        }
        Value::List(items) if !items.is_empty() => {
            for item in items {
                collect(item, settings);
            }
        }
        _ => settings.push(Setting {
            path: node.path.clone(),
            value: node.written(),
            origin: node.origin.clone(),
        }),
    }
}

/// Removes the key `$schema`, which speaks to editors and not to the model.
fn leave_out_schema(node: &mut Node) {
    if let Value::Object(members) = &mut node.value {
        members.retain(|member| member.key != "$schema");
    }
}

/// Removes the members that are `null`: it is how a file drops what it inherits.
pub(super) fn leave_out_nulls(node: &mut Node) {
    if let Value::Object(members) = &mut node.value {
        members.retain(|member| member.node.value != Value::Null);
        for member in members {
            leave_out_nulls(&mut member.node);
        }
    }
}

/// The file that `extends` names.
fn parent(node: &Node, seen: &mut Vec<PathBuf>, problems: &mut Problems) -> Option<Node> {
    let path = relative_path(node, problems)?;
    let mut refuse = |required: &str, found: String| {
        node.report(required, found, None, problems);
        None
    };
    let place = canonical(&path);
    if seen.contains(&place) {
        let found = format!("{} extends this one, directly or not", path.display());
        return refuse("must not lead back to itself", found);
    }
    if seen.len() == MOST_FILES {
        let required = format!("must lead to the end after at most {MOST_FILES} files");
        return refuse(&required, "goes on".to_owned());
    }
    if !path.is_file() {
        let path = path.display();
        let found = if place.is_dir() {
            format!("{path} is a folder")
        } else {
            format!("there is no file {path}")
        };
        return refuse("must be a scenario file", found);
    }
    seen.push(place);
    let mut parent = Node::from_file(&path, problems)?;
    parent.members(problems)?;
    leave_out_schema(&mut parent);
    if parent.member(SWEEP).is_some() {
        let found = format!("{} is a sweep of many", path.display());
        node.report("must be one scenario", found, None, problems);
        return None;
    }
    Some(parent)
}

/// A path that a file names, as seen from where the program runs.
pub(super) fn relative_path(node: &Node, problems: &mut Problems) -> Option<PathBuf> {
    let written = text(node, problems)?;
    if Path::new(&written).is_absolute() || written.contains('\\') {
        let required = "must be a path from this file's folder, with / between names";
        node.refuse(required, problems);
        return None;
    }
    let folder = node.origin.file.parent().unwrap_or(Path::new(""));
    Some(folder.join(written))
}

fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
