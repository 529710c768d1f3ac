# Finds a Java that can run Recital. To be sourced by a POSIX shell; sets recital_java to its `java`, or returns 1.
#
# Copyright (c) 2026 Recital contributors. SPDX-License-Identifier: EPL-2.0

recital_java_needed=25

# Feature release of the Java in folder $1, for instance 25; empty when there is none. The file `release` tells it
# without starting a Java, which would cost a tenth of a second.
recital_java_release() {
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
    fi
}

# Takes the Java in folder $1 if it is new enough.
recital_try_java() {
    [ -n "$1" ] && [ -d "$1" ] || return 1
    recital_release=$(recital_java_release "$1")
    [ -n "$recital_release" ] && [ "$recital_release" -ge "$recital_java_needed" ] || return 1
    recital_java=$1/bin/java
}

recital_find_java() {
    recital_try_java "${JAVA_HOME:-}" && return 0
    recital_on_path=$(command -v java 2>/dev/null) && [ -n "$recital_on_path" ] && {
        recital_real=$(readlink -f "$recital_on_path" 2>/dev/null || echo "$recital_on_path")
        recital_try_java "$(dirname "$(dirname "$recital_real")")" && return 0
    }
    for recital_home in \
            /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* \
            /opt/java/* /opt/jdk* /opt/*jdk* /opt/*jre* \
            "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* \
            "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        recital_try_java "$recital_home" && return 0
    done
    return 1
}
