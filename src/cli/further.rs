//! The files that only some results have, since not everybody wants them.

use blockfund::analysis::Findings;
use blockfund::experiment::Outcomes;
use blockfund::report::folder::ResultFile;
use blockfund::report::futures::{self, FUTURES};
use blockfund::report::manifest::Manifest;
use blockfund::report::words::Language;
#[cfg(feature = "excel")]
use blockfund::report::{
    tables::Table,
    workbook::{self, WORKBOOK},
};
use blockfund::scenario::Loaded;
use clap::Args;

use super::Failure;

#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Further {
    /// Write every single future too, as futures.csv
    #[arg(long)]
    pub futures_table: bool,
    /// Write the tables as one workbook too, as tables.xlsx
    #[cfg(feature = "excel")]
    #[arg(long)]
    pub excel: bool,
}

impl Further {
    /// What was wanted of a result.
    pub fn of(manifest: &Manifest) -> Self {
        Self {
            futures_table: manifest.has(FUTURES),
            #[cfg(feature = "excel")]
            excel: manifest.has(WORKBOOK),
        }
    }

    /// The files.
    pub fn files(
        self,
        loaded: &[Loaded],
        outcomes: &Outcomes,
        findings: &Findings,
        language: Language,
    ) -> Result<Vec<ResultFile>, Failure> {
        let mut files = Vec::new();
        if self.futures_table {
            files.push(ResultFile {
                path: FUTURES.to_owned(),
                content: futures::to_csv(
                    loaded,
                    &outcomes.tallies,
                    findings.experiment.futures_per_draw,
                ),
            });
        }
        #[cfg(feature = "excel")]
        if self.excel {
            let tables: Vec<Table> = Table::each(findings).collect();
            let content = workbook::of(&tables, language);
            files.push(ResultFile {
                path: WORKBOOK.to_owned(),
                content: content.map_err(|error| {
                    anyhow::Error::from(error).context("can't make the workbook")
                })?,
            });
        }
        Ok(files)
    }
}
