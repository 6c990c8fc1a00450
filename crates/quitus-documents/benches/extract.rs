//! One extract in a warm process: through our engine, and by bare Typst on the same template and data.
//!
//! Every round has an order number of its own, so that nobody answers from memory; bare Typst forgets as its own
//! command line does (`comemo::evict(10)`). Then the evening: 40 extracts of one sitting on two threads.

use criterion::{Criterion, criterion_group, criterion_main};
use quitus_documents::{CanonicalInput, ExtractInput, Kind, Template, render, render_many};
use std::hint::black_box;
use std::time::Duration as StdDuration;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The act of the seed, with another order number each time.
fn input(order: u32) -> CanonicalInput {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/extract.json");
    let text = std::fs::read_to_string(path).expect(path);
    let mut input: ExtractInput = serde_json::from_str(&text).expect("a sample");
    input.act.order = Some(order.to_string());
    CanonicalInput::of(&input).expect("canonical")
}

struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    data: Bytes,
    mark: Bytes,
    ids: [FileId; 3],
}

impl Bare {
    fn new(template: &Template) -> Self {
        let id = |name: &str| {
            RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a name")).intern()
        };
        let ids = [id("main.typ"), id("input.json"), id("mark.json")];
        let fonts: Vec<Font> = typst_kit::fonts::embedded().map(|(font, _)| font).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(ids[0], String::from_utf8(template.bytes().to_vec()).expect("text")),
            data: Bytes::new(Vec::new()),
            mark: Bytes::new(Vec::new()),
            ids,
        }
    }

    fn pdf(&mut self, input: &CanonicalInput) -> Vec<u8> {
        self.data = Bytes::new(input.bytes().to_vec());
        self.mark = Bytes::from_string(format!("\"{}\"", input.mark()));
        let paged = typst::compile::<PagedDocument>(&*self).output.expect("laid out");
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).expect("together");
        let options = PdfOptions { ident: Smart::Auto, standards, ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&paged, &options).expect("a PDF");
        comemo::evict(10);
        pdf
    }
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.ids[0]
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.ids[0] { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == self.ids[1] => Ok(self.data.clone()),
            id if id == self.ids[2] => Ok(self.mark.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn one_extract(criterion: &mut Criterion) {
    let template = Template::current(Kind::Extract);
    let mut group = criterion.benchmark_group("one extract, warm");
    group.sample_size(20).measurement_time(StdDuration::from_secs(8));
    let mut order = 0;
    let mut next = || {
        order += 1;
        input(order)
    };
    group.bench_function("quitus", |bench| {
        bench.iter_batched(
            &mut next,
            |input| black_box(render(template, &input)),
            criterion::BatchSize::PerIteration,
        );
    });
    let mut bare = Bare::new(template);
    group.bench_function("bare Typst", |bench| {
        bench.iter_batched(
            &mut next,
            |input| black_box(bare.pdf(&input)),
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn an_evening(criterion: &mut Criterion) {
    let template = Template::current(Kind::Extract);
    let mut group = criterion.benchmark_group("an evening of 40 extracts");
    group.sample_size(10).measurement_time(StdDuration::from_secs(20));
    let mut order = 1_000_000;
    for threads in [1, 2] {
        group.bench_function(format!("{threads} threads"), |bench| {
            let batch = || -> Vec<CanonicalInput> {
                order += 40;
                (order - 40..order).map(input).collect()
            };
            let mut batch = batch;
            bench.iter_batched(
                &mut batch,
                |inputs| {
                    let jobs: Vec<_> = inputs.iter().map(|input| (template, input)).collect();
                    black_box(render_many(&jobs, threads))
                },
                criterion::BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, one_extract, an_evening);
criterion_main!(benches);
