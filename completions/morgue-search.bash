# bash completion for morgue-search: options, their values, names of fields and facets.
_morgue_search() {
  local cur prev words cword
  _init_completion -n =: || return

  local fields='headline author person org place topic exchange source lang section type date'
  local facets='person org place topic exchange source author lang section type year month day'
  # After -- there are no options.
  local i
  for ((i = 1; i < cword; i++)); do
    [[ ${words[i]} == -- ]] && prev=query && break
  done

  case $prev in
    -a | --archive) _filedir -d; return ;;
    --config | --queries | --more-like) _filedir; return ;;
    --dialect) mapfile -t COMPREPLY < <(compgen -W 'morgue nexis factiva lucene' -- "$cur"); return ;;
    --match) mapfile -t COMPREPLY < <(compgen -W 'auto all any' -- "$cur"); return ;;
    --sort) mapfile -t COMPREPLY < <(compgen -W 'relevance newest oldest' -- "$cur"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json jsonl tsv csv ids trec' -- "$cur"); return ;;
    --export) mapfile -t COMPREPLY < <(compgen -W 'jsonl csv bibtex ris' -- "$cur"); return ;;
    --color | --progress)
      mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$cur")
      return
      ;;
    --histogram) mapfile -t COMPREPLY < <(compgen -W 'day week month year' -- "$cur"); return ;;
    --facet | --unusual)
      # The last of NAME,NAME,…
      local before=''
      [[ $cur == *,* ]] && before=${cur%,*},
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "$facets" -- "${cur##*,}")
      compopt -o nospace
      return
      ;;
    --limit | --offset | --since | --until | --show | --history | --why | --snippets | --context | \
      --run-tag | --person | --org | --place | \
      --topic | --exchange | --source | --author | --lang | --section | --type | --year | --month | \
      --day | --not-* | --facet-match | --prominent | --related-to | --recency | --ranking | --save | --run | \
      --since-last | --delete-saved)
      return
      ;;
  esac

  if [[ $cur == -* && $prev != query ]]; then
    mapfile -t COMPREPLY < <(compgen -W '-a --archive --dialect --match --sort --limit --offset --expand --no-expand
      --more-like --recency --ranking --person --org
      --place --topic --exchange --source --author --lang --section --type --year --month --day
      --not-person --not-org --not-place --not-topic --not-exchange --not-source --not-author
      --not-lang --not-section --not-type --not-year --not-month --not-day --since --until --advisories --no-advisories --format
      --facet --facet-match --prominent --histogram --unusual --related-to --snippet --no-snippet --snippets --context --run-tag --count --show --history --explain --why --fields --export --queries --save --run --since-last --list-saved --delete-saved --color --progress
      -q --quiet -v --verbose --config -h --help --version' -- "$cur")
    return
  fi
  if [[ $cur != *:* ]]; then
    mapfile -t COMPREPLY < <(compgen -S : -W "$fields" -- "$cur")
    compopt -o nospace
  fi
}
complete -F _morgue_search morgue-search
