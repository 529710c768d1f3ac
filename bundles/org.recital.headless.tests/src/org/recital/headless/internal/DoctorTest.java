/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class DoctorTest {

    @Test
    void namesVersionJavaAndCores() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Doctor(new PrintStream(bytes, true, StandardCharsets.UTF_8)).report();
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();

        assertEquals("Recital " + FrameworkUtil.getBundle(Doctor.class).getVersion(), lines.getFirst());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Java:") && l.contains(System.getProperty("java.home"))),
                () -> "no line about Java in " + lines);
        assertTrue(lines.contains("Cores:   " + Runtime.getRuntime().availableProcessors()),
                () -> "no line about cores in " + lines);
    }
}
