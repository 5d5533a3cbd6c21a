# Where `cmake --install` puts what is not a program, and the Debian package (`cpack` in the build
# folder, or `cmake --build --preset release --target package`).
set(packaging ${PROJECT_SOURCE_DIR}/packaging)

function(galley_install_command command)
  install(FILES ${packaging}/man/${command}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${packaging}/completions/${command}.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${command})
  install(FILES ${packaging}/completions/_${command}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${packaging}/completions/${command}.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()

galley_install_command(galley-cli)
# Under the package's name, where Debian looks for it.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/galley
  RENAME copyright)

if(GALLEY_WINDOW)
  galley_install_command(galley)
  # What is compiled into it has licences of its own, of which the packages bring the full text.
  install(FILES ${packaging}/libraries.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/galley)
  foreach(package node-dompurify libjs-highlight.js libjs-katex)
    if(EXISTS /usr/share/doc/${package}/copyright)
      install(FILES /usr/share/doc/${package}/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/galley RENAME ${package}.copyright)
    endif()
  endforeach()
  configure_file(${packaging}/galley.metainfo.xml.in ${PROJECT_BINARY_DIR}/galley.metainfo.xml @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/galley.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${packaging}/galley.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/galley.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

# ---- the Debian package ------------------------------------------------------------------------
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}) # wherever cpack is started
set(CPACK_PACKAGE_NAME galley)
set(CPACK_PACKAGE_VENDOR "The Galley authors")
set(CPACK_PACKAGE_CONTACT "The Galley authors <galley@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor and previewer for Markdown articles with front matter")
set(CPACK_PACKAGE_DESCRIPTION
"Galley edits articles: Markdown files that begin with YAML front matter, kept by
the hundred in the content folder of a site. It shows one article as a form, as
Markdown and as its page, changes no byte that nobody edited, and opens, explains
and repairs front matter that no YAML parser accepts. galley-cli does the same
without a display.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, qt6-image-formats-plugins")
include(CPack)
