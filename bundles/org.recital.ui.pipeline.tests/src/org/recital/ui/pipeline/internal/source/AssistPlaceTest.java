/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistPlaceTest {

    /** A bar in the text is the caret, a tilde the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "|                                                            ! ''                          ! ''       ! false",
            "rec|                                                         ! ''                          ! rec      ! false",
            "recital: 1~steps:~  |                                        ! steps                       ! ''       ! false",
            "steps:~  small:~    us|                                      ! steps small                 ! us       ! false",
            "steps:~  small:~    uses: pc|                                ! steps small uses            ! pc       ! true",
            "steps:~  small:~    uses: pca~    with:~      |              ! steps small with            ! ''       ! false",
            "steps:~  small:~    with:~      dimensions: 3~      z|       ! steps small with            ! z        ! false",
            "steps:~  a: {uses: pca}~  small: {uses: pca, from: {features: po| ! steps small from features ! po      ! true",
            "steps:~  small: {uses: pca, from: {features: [a, b|          ! steps small from features   ! b        ! true",
            "steps:~  small: {uses: pca, from: {features: [a], |          ! steps small from            ! ''       ! false",
            "steps:~  small: {uses: pca, from: {features: a}, wi|         ! steps small                 ! wi       ! false",
            "steps:~  small: {|                                           ! steps small                 ! ''       ! false",
            "steps:~  f: {with: {folder: ${data}/x, str|                  ! steps f with                ! str      ! false",
            "steps:~  a:~    from:~      features:~        - po|          ! steps a from features       ! po       ! true",
            "steps:~  a: {uses: pca}~  # note: b~  |                      ! steps                       ! ''       ! false" })
    void knowsWhereTheCaretIs(String text, String path, String prefix, boolean value) {
        String lines = text.replace('~', '\n');
        int caret = lines.indexOf('|');
        AssistPlace place = AssistPlace.at(lines.substring(0, caret) + lines.substring(caret + 1), caret);

        assertEquals(path.isEmpty() ? List.of() : Arrays.asList(path.split(" ")), place.path());
        assertEquals(prefix, place.prefix());
        assertEquals(value, place.value());
    }
}
