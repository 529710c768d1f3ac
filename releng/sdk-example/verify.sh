#!/bin/sh
# Does what somebody at another firm does: builds the example against the p2 repository just built, installs its update
# site into a copy of the product with the p2 director, uses the engine and sees the layer. Then installs a bundle that throws, and sees it
# reported by name while everything else works.
#
# Copyright (c) 2026 Recital contributors. SPDX-License-Identifier: EPL-2.0

here=$(cd "$(dirname "$0")" && pwd -P) || exit 1
root=$(cd "$here/../.." && pwd -P) || exit 1
. "$root/features/org.recital.core.feature/rootfiles/launch/find-java.sh"
recital_find_java || exit 1
JAVA_HOME=$(dirname "$(dirname "$recital_java")")
export JAVA_HOME

fail() {
    echo "sdk-example: $1" >&2
    [ -z "$2" ] || cat "$2" >&2
    exit 1
}

repository=$root/releng/org.recital.product/target/repository
product=$root/releng/org.recital.product/target/products/org.recital.product/linux/gtk/x86_64/recital
[ -d "$repository" ] || fail "there is no p2 repository in $repository; build Recital first"
[ -d "$product" ] || fail "there is no product in $product; build Recital first"

work=$here/target
rm -rf "$work"
mkdir -p "$work"

echo "sdk-example: building against $repository"
(cd "$here" && "$root/mvnw" -q -B "-Drecital.repository=file:$repository" clean verify) >"$work.log" 2>&1 </dev/null ||
    fail "does not build against the repository" "$work.log"
mkdir -p "$work"
mv "$work.log" "$work/build.log"

cp -R "$product" "$work/product"
recital=$work/product/recital
export RECITAL_CACHE="$work/cache"

install() {
    "$recital" -application org.eclipse.equinox.p2.director -nosplash -data @none \
        -repository "file:$here/site/target/repository,file:$repository" -installIU "$1" >"$work/install.log" 2>&1 ||
        fail "p2 could not install $1" "$work/install.log"
}

install com.example.recital.feature.feature.group
"$recital" list engines --short >"$work/list.txt" 2>&1 || fail "list failed" "$work/list.txt"
grep -q example-recency "$work/list.txt" || fail "the engine is not in: recital list engines" "$work/list.txt"

"$recital" list spectrogramViewers --short >"$work/viewers.txt" 2>&1 || fail "list failed" "$work/viewers.txt"
grep -q example-envelope "$work/viewers.txt" || fail "the layer is not in: recital list spectrogramViewers" "$work/viewers.txt"

"$recital" demo --out "$work/demo" >"$work/demo.txt" 2>&1 || fail "the demo failed with the engine installed" "$work/demo.txt"
"$recital" run "$here/example.recital.yaml" --data "$work/demo/world" --out "$work/runs" >"$work/run.txt" 2>&1 ||
    fail "the pipeline with the engine failed" "$work/run.txt"
grep -q '^recency ' "$work/run.txt" || fail "the engine is not in the comparison" "$work/run.txt"

install com.example.recital.faulty.feature.feature.group
"$recital" list engines >"$work/faulty.txt" 2>&1 || fail "list failed with a faulty bundle installed" "$work/faulty.txt"
grep -q 'com.example.recital.faulty' "$work/faulty.txt" || fail "the faulty bundle is not reported by name" "$work/faulty.txt"
grep -q example-recency "$work/faulty.txt" || fail "the faulty bundle took others with it" "$work/faulty.txt"
"$recital" run "$here/example.recital.yaml" --data "$work/demo/world" --out "$work/runs" >"$work/run2.txt" 2>&1 ||
    fail "the pipeline fails with a faulty bundle installed" "$work/run2.txt"
echo "sdk-example: built, installed, compared; the faulty bundle is reported and does no harm"
