/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

/**
 * The smallest single replacement that turns a text into another.
 *
 * @param offset      where it begins
 * @param length      how much of the old text goes
 * @param replacement what comes in its place
 */
public record TextPatch(int offset, int length, String replacement) {

    /** What turns one text into the other. */
    public static TextPatch between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new TextPatch(start, before.length() - start - end, after.substring(start, after.length() - end));
    }

    public boolean isEmpty() {
        return length == 0 && replacement.isEmpty();
    }

    /** The text with this replacement made. */
    public String apply(String text) {
        return text.substring(0, offset) + replacement + text.substring(offset + length);
    }
}
