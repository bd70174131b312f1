# bash completion for morgue-index: options, their values, inputs.
_morgue_index() {
  # shellcheck disable=SC2034  # _init_completion sets them all
  local cur prev words cword
  _init_completion || return

  case $prev in
    -a | --archive) _filedir -d; return ;;
    --config | --aliases | --metrics) _filedir; return ;;
    --format)
      mapfile -t COMPREPLY < <(compgen -W 'reuters-21578 trec gigaword feed anpa ninjs warc jsonl csv newsml-g2 newsml1 nitf rcv1 text json' -- "$cur")
      return
      ;;
    --log-format)
      mapfile -t COMPREPLY < <(compgen -W 'auto text json journal' -- "$cur")
      return
      ;;
    --color | --progress)
      mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$cur")
      return
      ;;
    --map)
      mapfile -t COMPREPLY < <(compgen -S = -W 'id headline dateline lead body author published
        source language section type url topics persons orgs places exchanges revision status embargo' -- "$cur")
      compopt -o nospace
      return
      ;;
    --entities)
      mapfile -t COMPREPLY < <(compgen -W 'on off' -- "$cur")
      return
      ;;
    --default-source | --default-language | --max-bad | --max-expanded | --jobs | --memory | \
      --part-articles | --wait | --kill | --withhold | --release | --reason | --max-withdrawn | \
      --keep | --export-bulk | --notify-cmd)
      return
      ;;
  esac

  if [[ $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '-a --archive --format --map --default-source
      --default-language --max-bad --max-expanded --jobs --memory --part-articles --read-all --wait --status
      --kill --withhold --release --reason --mirror --max-withdrawn --keep --generations --rollback
      --verify --gc --merge --rebuild --quarantine --retry-quarantine --plan --export-bulk --bulk-mapping
      --log-format --metrics --notify-cmd --entities --merges --read --tag --tokens --aliases --color
      --progress -q --quiet -v --verbose
      --config -h --help --version' -- "$cur")
    return
  fi
  _filedir
}
complete -F _morgue_index morgue-index
