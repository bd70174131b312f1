#include "searcher/declare.h"

#include "searcher/facet_option.h"
#include "searcher/ranking_option.h"

namespace morgue::searcher {
namespace {

using cli::choice;
using cli::flag;
using cli::number;
using cli::text;
using output::ExportFormat;
using output::Format;
using query::Dialect;
using search::Match;
using search::Sort;

constexpr std::size_t kMost = 0xFFFF'FFFF;  // articles an archive can number

void declare_query(cli::Options& declared, search::SearchRequest& request, RawOptions& raw) {
  declared.group("Query").add_options()(
      "dialect",
      choice(&request.dialect, {{"morgue", Dialect::morgue},
                                {"nexis", Dialect::nexis},
                                {"factiva", Dialect::factiva},
                                {"lucene", Dialect::lucene}}),
      "whose query language the query is written in; morgue is the default, --explain shows what "
      "became of another's")(
      "match",
      choice(&request.match,
             {{"auto", Match::automatic}, {"all", Match::all}, {"any", Match::any}}),
      "articles with all words, or with any of them; auto (the default): all, and if no article "
      "has all, those with most of them")(
      "sort",
      choice(&request.sort,
             {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}),
      "order of the hits; relevance is the default")(
      "limit", number<std::size_t>(&raw.limit, 0, kMost),
      "hits to show; 10 if not given, with --export all")(
      "offset", number<std::size_t>(&request.offset, 0, kMost), "hits to skip before the first");
}

void declare_ranking(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  search::SearchRequest& request = options.request;
  declared.group("Relevance")
      .add_options()(
          "expand", flag(&request.expand),
          "order the matches by words of the best five, too; a note names the words; takes about "
          "five times as long")(
          "more-like", text(&raw.more_like, "ID"),
          "articles like that one, or like the text in a file, ./FILE; - reads standard input; a "
          "query "
          "beside it narrows them")(
          "recency", half_life(&request.half_life),
          "halve the score for each TIME (12h, 30d, 2w, 6m, 1y) that an article is older than the "
          "newest of the archive")(
          "ranking", ranking(&request.ranking),
          "other parameters than those found best, for studies: k1, b, equivalents, articles, "
          "words, original, like-words");
  declared.negatable("expand");
  declared.command_line_only("more-like");
}

struct Filter {
  Dimension dimension;
  const char* what;
};
constexpr Filter kFilters[] = {
    {Dimension::person, "a person named in the article"},
    {Dimension::org, "an organisation named in the article"},
    {Dimension::place, "a place named in the article"},
    {Dimension::topic, "a topic or subject code"},
    {Dimension::exchange, "a stock exchange"},
    {Dimension::source, "the publication or agency"},
    {Dimension::author, "a name in the byline, or a whole byline for all its names"},
    {Dimension::lang, "the language, ISO 639-1: en, fr, zh"},
    {Dimension::section, "the section or desk"},
    {Dimension::type, "the kind of article: story, brief"},
    {Dimension::year, "the year of publication: 2008"},
    {Dimension::month, "the month of publication: 2008-09"},
    {Dimension::day, "the day of publication: 2008-09-13"},
};

void declare_filters(cli::Options& declared, search::SearchRequest& request, RawOptions& raw) {
  auto& group = declared.group("Filters (given twice: either value)");
  for (const Filter& filter : kFilters) {
    const std::string name(dimension_name(filter.dimension));
    group.add_options()(name.c_str(), cli::list(&raw.filters[filter.dimension], "VALUE"),
                        filter.what);
  }
  for (const Filter& filter : kFilters) {
    const std::string name = "not-" + std::string(dimension_name(filter.dimension));
    group.add_options()(name.c_str(), cli::list(&raw.excluded[filter.dimension], "VALUE"),
                        "no article with it");
  }
  group.add_options()(
      "since", text(&raw.since, "DATE"),
      "published on or after 2008, 2008-09, 2008-09-13, today, yesterday, or 2w: two "
      "weeks ago")("until", text(&raw.until, "DATE"), "published on or before the end of DATE")(
      "advisories", flag(&request.advisories),
      "advisories, too: notes to editors, budgets, schedules, which are left out unless --type or "
      "the query names the type advisory");
  declared.negatable("advisories");
}

void declare_output(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  declared.group("Output").add_options()("format",
                                         choice(&options.format, {{"text", Format::text},
                                                                  {"json", Format::json},
                                                                  {"jsonl", Format::jsonl},
                                                                  {"tsv", Format::tsv},
                                                                  {"csv", Format::csv},
                                                                  {"ids", Format::ids},
                                                                  {"trec", Format::trec}}),
                                         "text is the default; the others are for programs")(
      "snippet", flag(&options.request.snippets), "pieces of text around the words found (shown)")(
      "snippets", number<std::size_t>(&raw.snippets, 0, 20),
      "so many pieces of text a hit, where it has so many around words found; 1 if not given")(
      "context", number<std::size_t>(&options.request.context, 1, 100, "WORDS"),
      "each place of the query's words on a line of its own, with WORDS words on each side (text, "
      "json, jsonl)")("run-tag", text(&options.run_tag, "TAG"),
                      "last column of --format trec; morgue if not given");
  declared.negatable("snippet");
}

void declare_counts(cli::Options& declared, SearchOptions& options) {
  search::SearchRequest& request = options.request;
  declared.group("Counts, exact, over all matches")
      .add_options()("facet", facets(&request.facets),
                     "count the values of NAME and show the N commonest (10; 0: all): person, org, "
                     "place, topic, exchange, source, author, lang, section, type, year, month, "
                     "day; a dimension's own filters are left out of its counts")(
          "facet-match", text(&request.facet_match, "WORDS"),
          "only values with these words; mac* stands for all that begin so, *son for all that end "
          "so")(
          "prominent", percent(&request.prominent),
          "count persons, organisations and places only in articles where their prominence is "
          "PERCENT or more; 50 leaves out most that are only named in passing; 0, the default: "
          "wherever they are named")("histogram", period(&request.histogram),
                                     "matches over time, beside their share of the whole archive")(
          "unusual", facets(&request.unusual),
          "the N values of NAME that the matches have most above the rest of the archive")(
          "related-to", related(&request.related),
          "the N persons, organisations and places most bound to VALUE in the matches");
}

void declare_tasks(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  declared.group("Instead of a list of hits")
      .add_options()("count", flag(&options.count), "print only how many articles match")(
          "show", text(&raw.show_id, "ID"), "print the whole article of that id (text or json)")(
          "history", text(&raw.history_id, "ID"),
          "print what became of the article of that id (text or json)")(
          "explain", flag(&raw.explain), "print how the query is understood (text or json)")(
          "why", text(&raw.why_id, "ID"),
          "print which words of the query the article of that id has, where, what each adds to its "
          "score, and what the article lacks (text or json)")(
          "fields", flag(&raw.fields), "print the fields a query can name (text or json)")(
          "export",
          choice(&raw.exported, {{"jsonl", ExportFormat::jsonl},
                                 {"csv", ExportFormat::csv},
                                 {"bibtex", ExportFormat::bibtex},
                                 {"ris", ExportFormat::ris}}),
          "write all articles that match, whole, newest first or by --sort oldest; jsonl is what "
          "morgue-index reads again, bibtex and ris are citations")(
          "queries", text(&options.queries_file, "FILE"),
          "run each line of FILE, an id, a tab and a query; - reads standard input");
  for (const char* name :
       {"count", "show", "history", "explain", "why", "fields", "export", "queries"})
    declared.command_line_only(name);
}

void declare_saved(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  declared.group("Saved searches")
      .add_options()("save", text(&options.save, "NAME"),
                     "keep this query and its options, and what it finds now, as NAME")(
          "run", text(&raw.run, "NAME"),
          "search again as it was saved; options given beside it go before")(
          "since-last", text(&raw.since_last, "NAME"),
          "only what is new, changed or withdrawn since it was saved or last told so")(
          "list-saved", flag(&raw.list_saved), "print the saved searches (text or json)")(
          "delete-saved", text(&raw.delete_saved, "NAME"), "forget a saved search");
  for (const char* name : {"save", "run", "since-last", "list-saved", "delete-saved"})
    declared.command_line_only(name);
}

}  // namespace

cli::Program search_program() {
  cli::Program program;
  program.name = "morgue-search";
  program.section = "search";
  program.summary = "morgue-search searches a news archive made by morgue-index.";
  program.synopsis = {"morgue-search [-a DIR] [OPTION]... [--] QUERY...",
                      "morgue-search [-a DIR] --show ID | --history ID | --queries FILE | --fields",
                      "morgue-search --run NAME | --since-last NAME | --list-saved [OPTION]..."};
  program.examples = {
      {"morgue-search -a news.morgue taliban truce", "the ten best articles with both words"},
      {"morgue-search -a news.morgue '\"european central bank\" AND (rates OR inflation*)'",
       "a phrase, either of two words, any word that begins so; mind the quotes"},
      {"morgue-search -a news.morgue '\"oil embargo\" /10 (iran OR tehran)' --since 2w",
       "near each other, in the last two weeks"},
      {"morgue-search -a news.morgue wheat --since 1987-03 --until 1987-04 --facet place,topic:5",
       "two months, with the commonest places and topics"},
      {"morgue-search -a news.morgue kabul --person Ghani --facet person --unusual org",
       "of articles about a person: who else, and which organisations stand out"},
      {"morgue-search -a news.morgue -- wheat -corn",
       "what begins with - is an option, unless it stands after --"},
      {"morgue-search -a news.morgue --export bibtex 'headline:merger' --year 1987 > merger.bib",
       "citations of all that match; csv and jsonl have the whole articles"},
      {"morgue-search -a news.morgue --format json --limit 100 'headline:merger' | jq .hits[].id",
       "for programs"},
  };
  program.notes =
      "Words stand for all their forms (=word for this one only) and all must occur;\n"
      "OR, NOT or -, parentheses, \"phrases\", wor?d*, FIELD:word, a /5 b, a pre/5 b,\n"
      "a /s b, a NOT/5 b, lead(...), caps(...), atleast5(...) and length>800 make it\n"
      "precise: --fields lists the fields. Exit status: 0 articles found, 1 none, 2 wrong usage\n"
      "or query, 4 reading or writing failed, 7 archive missing or damaged.\n"
      "More: man morgue-search\n";
  program.dash_example = "morgue-search -- wheat -corn";
  return program;
}

void declare_options(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  cli::add_archives(declared, options.common);
  declare_query(declared, options.request, raw);
  declare_ranking(declared, options, raw);
  declare_filters(declared, options.request, raw);
  declare_output(declared, options, raw);
  declare_counts(declared, options);
  declare_tasks(declared, options, raw);
  declare_saved(declared, options, raw);
  cli::add_general(declared, options.common);
}

}  // namespace morgue::searcher
