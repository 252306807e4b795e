# SPDX-License-Identifier: Apache-2.0
# Read by CPack: every time in a package is that of the changelog's latest entry, not that of the packing.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND dpkg-parsechangelog -l ${CPACK_ATTACHE_CHANGELOG} -S Timestamp
        OUTPUT_VARIABLE latest OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(ENV{SOURCE_DATE_EPOCH} ${latest})
endif()
