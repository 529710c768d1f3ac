/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.internal.worker.WorkerCommandLine;
import org.recital.ui.testkit.Pump;

/** The state of a window over a real restart: two processes, one after the other, on the same workspace. */
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void aWindowComesBackAsItWasLeft() throws Exception {
        assertEquals("closed", window("first"));
        assertEquals("""
                sweep DONE 4 true
                editors beep.wav one.recital.yaml two.recital.yaml
                active one.recital.yaml split
                other two.recital.yaml 1 user-knn
                person true
                filter poster
                sound waveform 0.5, spectrogram 1.0, chroma 1.25; paper; 2.7 3.9 4.0 2.7 3.9
                dark true
                perspective org.recital.ui.perspective""", window("second"));
    }

    private String window(String which) throws Exception {
        Path answer = folder.resolve(which);
        Path log = folder.resolve(which + ".log");
        List<String> command = new ArrayList<>(WorkerCommandLine.derive(512));
        command.add(1, "-XX:TieredStopAtLevel=1"); // a window that lives for seconds
        command.replaceAll(c -> c.startsWith("-Dosgi.configuration.area=") ? "-Dosgi.configuration.area=" + folder.resolve("configuration").toUri() : c);
        command.addAll(command.indexOf("-jar"), List.of("-D" + RestartScenario.WINDOW + '=' + which, "-D" + RestartScenario.ANSWER + '=' + answer,
                "-Drecital.screenshots=" + System.getProperty("recital.screenshots", "target")));
        command.subList(command.indexOf("-application"), command.size()).clear();
        command.addAll(List.of("-application", "org.recital.ui.application", "-product", "org.recital.ui.product", "-nosplash", "-data",
                folder.resolve("workspace").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Pump.until("the " + which + " window is closed", Duration.ofSeconds(280), () -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
        Path errors = folder.resolve("workspace/.metadata/.log");
        assertTrue(Files.exists(answer), () -> which + " window: " + read(log) + (Files.exists(errors) ? read(errors) : ""));
        return Files.readString(answer);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
