# What `cmake --install` puts where: programs, units for systemd, a crontab to copy, licence and
# changelog. (Manual pages and completions are installed from their own folders.)
install(TARGETS morgue-index morgue-search RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set(doc ${CMAKE_INSTALL_DATADIR}/doc/morgue)
install(FILES COPYING CHANGELOG.md DESTINATION ${doc})
install(FILES dist/morgue-index.cron DESTINATION ${doc}/examples)
install(FILES dist/morgue-index.timer DESTINATION lib/systemd/system)
# systemd wants the whole path of the program, and --prefix is known at the installation only.
install(CODE "
  file(READ \"${CMAKE_CURRENT_SOURCE_DIR}/dist/morgue-index.service\" unit)
  string(REPLACE \"ExecStart=/usr/bin/\" \"ExecStart=\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/\"
    unit \"\${unit}\")
  file(WRITE \"${CMAKE_CURRENT_BINARY_DIR}/installed/morgue-index.service\" \"\${unit}\")
  file(INSTALL DESTINATION \"\${CMAKE_INSTALL_PREFIX}/lib/systemd/system\"
    FILES \"${CMAKE_CURRENT_BINARY_DIR}/installed/morgue-index.service\")
")
