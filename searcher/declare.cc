#include "searcher/declare.h"

#include "searcher/facet_option.h"

namespace morgue::searcher {
namespace {

using cli::choice;
using cli::flag;
using cli::number;
using cli::text;
using output::Format;
using search::Match;
using search::Sort;

constexpr std::size_t kMost = 0xFFFF'FFFF;  // articles an archive can number

void declare_query(cli::Options& declared, search::SearchRequest& request) {
  declared.group("Query").add_options()(
      "match",
      choice(&request.match,
             {{"auto", Match::automatic}, {"all", Match::all}, {"any", Match::any}}),
      "articles with all words, or with any of them; auto (the default): all, and if no article "
      "has all, those with most of them")(
      "sort",
      choice(&request.sort,
             {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}),
      "order of the hits; relevance is the default")(
      "limit", number<std::size_t>(&request.limit, 0, kMost), "hits to show; 10 if not given")(
      "offset", number<std::size_t>(&request.offset, 0, kMost), "hits to skip before the first");
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
    {Dimension::author, "the whole byline"},
    {Dimension::lang, "the language, ISO 639-1: en, fr, zh"},
    {Dimension::section, "the section or desk"},
    {Dimension::type, "the kind of article: story, brief"},
    {Dimension::year, "the year of publication: 2008"},
    {Dimension::month, "the month of publication: 2008-09"},
    {Dimension::day, "the day of publication: 2008-09-13"},
};

void declare_filters(cli::Options& declared, RawOptions& raw) {
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
  group.add_options()("since", text(&raw.since, "DATE"),
                      "published on or after 2008, 2008-09 or 2008-09-13")(
      "until", text(&raw.until, "DATE"), "published on or before the end of DATE");
}

void declare_output(cli::Options& declared, SearchOptions& options) {
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
      "run-tag", text(&options.run_tag, "TAG"),
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
          "only values with these words; mac* stands for all that begin so")(
          "histogram", period(&request.histogram),
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
          "fields", flag(&raw.fields), "print the fields a query can name (text or json)")(
          "queries", text(&options.queries_file, "FILE"),
          "run each line of FILE, an id, a tab and a query; - reads standard input");
  for (const char* name : {"count", "show", "history", "explain", "fields", "queries"})
    declared.command_line_only(name);
}

}  // namespace

cli::Program search_program() {
  cli::Program program;
  program.name = "morgue-search";
  program.section = "search";
  program.summary = "morgue-search searches a news archive made by morgue-index.";
  program.synopsis = {
      "morgue-search [-a DIR] [OPTION]... [--] QUERY...",
      "morgue-search [-a DIR] --show ID | --history ID | --queries FILE | --fields"};
  program.examples = {
      {"morgue-search -a news.morgue taliban truce", "the ten best articles with both words"},
      {"morgue-search -a news.morgue '\"european central bank\" AND (rates OR inflation*)'",
       "a phrase, either of two words, any word that begins so; mind the quotes"},
      {"morgue-search -a news.morgue wheat --since 1987-03 --until 1987-04 --facet place,topic:5",
       "two months, with the commonest places and topics"},
      {"morgue-search -a news.morgue kabul --person Ghani --facet person --unusual org",
       "of articles about a person: who else, and which organisations stand out"},
      {"morgue-search -a news.morgue -- wheat -corn",
       "what begins with - is an option, unless it stands after --"},
      {"morgue-search -a news.morgue --format json --limit 100 'headline:merger' | jq .hits[].id",
       "for programs"},
  };
  program.notes =
      "Words stand for all their forms (=word for this one only) and all must occur;\n"
      "OR, NOT or -, parentheses, \"phrases\", word* and FIELD:word make it precise:\n"
      "--fields lists the fields. Exit status: 0 articles found, 1 none, 2 wrong usage\n"
      "or query, 4 reading or writing failed, 7 archive missing or damaged.\n"
      "More: man morgue-search\n";
  program.dash_example = "morgue-search -- wheat -corn";
  return program;
}

void declare_options(cli::Options& declared, SearchOptions& options, RawOptions& raw) {
  cli::add_archive(declared, options.common);
  declare_query(declared, options.request);
  declare_filters(declared, raw);
  declare_output(declared, options);
  declare_counts(declared, options);
  declare_tasks(declared, options, raw);
  cli::add_general(declared, options.common);
}

}  // namespace morgue::searcher
