/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatchTest {

    @ParameterizedTest
    @CsvSource({ "abc, abc, 3, 0, ''", "abc, abXc, 2, 0, X", "abc, ac, 1, 1, ''", "aaa, aaaa, 3, 0, a", "abc, xyz, 0, 3, xyz", "aba, ababa, 3, 0, ba" })
    void replacesOnlyWhatDiffers(String before, String after, int offset, int length, String replacement) {
        assertEquals(new TextPatch(offset, length, replacement), TextPatch.between(before, after));
    }

    @Test
    void turnsAnyTextIntoAnyOther() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String before = text(random);
            String after = text(random);
            assertEquals(after, TextPatch.between(before, after).apply(before));
        }
    }

    @Test
    void isEmptyForTheSameText() {
        assertTrue(TextPatch.between("a\nb", "a\nb").isEmpty());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }
}
