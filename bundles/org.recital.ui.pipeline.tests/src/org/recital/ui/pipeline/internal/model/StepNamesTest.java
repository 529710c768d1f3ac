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

import java.util.List;

import org.junit.jupiter.api.Test;

class StepNamesTest {

    @Test
    void keepsANameThatIsFree() {
        assertEquals("pca", StepNames.free("pca", List.of("films")));
    }

    @Test
    void numbersWhatIsTaken() {
        assertEquals("pca-2", StepNames.free("pca", List.of("pca")));
        assertEquals("pca-4", StepNames.free("pca-2", List.of("pca", "pca-2", "pca-3")));
    }

    @Test
    void makesANameOfAnyText() {
        assertEquals("my-step-", StepNames.free("My step!", List.of()));
        assertEquals("step", StepNames.free("", List.of()));
    }

    @Test
    void saysWhyANameIsRefused() {
        assertTrue(StepNames.fault("", "pca", List.of()).isPresent());
        assertTrue(StepNames.fault("1st", "pca", List.of()).orElse("").contains("1st"));
        assertTrue(StepNames.fault("a.b", "pca", List.of()).isPresent());
        assertTrue(StepNames.fault("films", "pca", List.of("films", "pca")).orElse("").contains("films"));
        assertEquals(java.util.Optional.empty(), StepNames.fault("pca", "pca", List.of("films", "pca")));
        assertEquals(java.util.Optional.empty(), StepNames.fault("größe_2", "pca", List.of("pca")));
    }
}
