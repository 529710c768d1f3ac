/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Checkpoint;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.worker.RunSpec;
import org.recital.core.worker.WorkerClient;

/** A worker that is killed while a convolutional network learns in it: the next one goes on, and ends with the same network to the byte. */
class KilledTrainingTest {

    private static final int EPOCHS = 6;
    private static final int KILLED_AFTER = 3;
    private static final String PIPELINE = """
            recital: 1
            name: Killed
            seed: 7
            steps:
              clips: {uses: folder-per-style, with: {folder: sounds}}
              split: {uses: track-split, from: {data: clips}, with: {by: [item], folds: 1, test: 0.2, validation: 0.2, stratify: style}}
              mel:   {uses: log-mel, from: {data: clips}, with: {seconds: 2.5, bands: 32, frames: 32}}
              net:   {uses: cnn-zhang, from: {split: split, features: mel}, with: {target: style, width: 0.125, epochs: %d, patience: 0, mixup: 0.2}}
            """.formatted(EPOCHS);

    @TempDir
    Path folder;

    /** The product's worker with a checkpoint after each epoch, and a configuration of its own. */
    private List<String> command() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-D" + Checkpoint.INTERVAL + "=0",
                "-Dosgi.configuration.area=" + Files.createDirectories(folder.resolve("configuration")).toUri(),
                "-Dosgi.sharedConfiguration.area=" + System.getProperty("osgi.configuration.area"), "-Dosgi.configuration.cascaded=true"));
        for (String property : List.of("osgi.install.area", "org.recital.natives.cache")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + '=' + System.getProperty(property));
            }
        }
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "-application", "org.recital.headless.application", "-nosplash", "-data", "@none", "worker"));
        return command;
    }

    /** @param kill after how many epochs the worker is killed; 0: it is let live */
    private RunOutcome run(String cache, int kill) throws Exception {
        Path file = Files.writeString(folder.resolve("p.recital.yaml"), PIPELINE);
        List<Long> before = ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
        AtomicInteger killed = new AtomicInteger();
        // one thread each: sums of another number of threads are rounded otherwise
        try (WorkerClient client = new WorkerClient(command(), Map.of("RECITAL_CACHE", folder.resolve(cache).toString(), "OMP_NUM_THREADS", "1"))) {
            RunOutcome outcome = client.run(new RunSpec(file, PIPELINE, Optional.empty(), Map.of(), "Test", Optional.empty(), folder.resolve("runs"), 1, 0), new RunListener() {
                @Override
                public void learned(CurveUpdate update) {
                    if (update.point().epoch() == kill && killed.getAndIncrement() == 0) {
                        // SIGKILL: nothing is written any more
                        ProcessHandle.current().descendants().filter(p -> !before.contains(p.pid())).forEach(ProcessHandle::destroyForcibly);
                    }
                }
            }, new NullProgressMonitor());
            assertEquals(kill > 0 ? 1 : 0, Math.min(1, killed.get()), "killed");
            return outcome;
        }
    }

    private static PartRecord learned(RunOutcome outcome) {
        return outcome.record().step("net").orElseThrow().parts().getFirst();
    }

    private static byte[] network(RunOutcome outcome) throws Exception {
        assertEquals(Result.DONE, outcome.result(), () -> outcome.record().errors().toString());
        return Files.readAllBytes(RunFolder.open(outcome.folder()).networks().getFirst().file());
    }

    @Test
    void aTrainingWhoseProcessIsKilledGoesOnToTheSameBytes() throws Exception {
        for (int style = 1; style <= 2; style++) {
            Path sounds = Files.createDirectories(folder.resolve("sounds/style" + style));
            for (int i = 0; i < 10; i++) {
                Wavs.tones(sounds.resolve("clip" + i + ".wav"), 2.5, 300.0 * style * style + 10 * i);
            }
        }
        RunOutcome stopped = run("cache", KILLED_AFTER);
        assertEquals(Result.FAILED, stopped.result(), "the step that was killed is not done");
        RunOutcome went = run("cache", 0);
        byte[] network = network(went);
        // an epoch is told before its checkpoint is written
        assertTrue(learned(went).notes().stream().anyMatch(n -> n.matches(".*went on from the checkpoint of epoch [" + (KILLED_AFTER - 1) + "-" + (EPOCHS - 1) + "]")),
                () -> learned(went).notes().toString());
        RunOutcome whole = run("other cache", 0);
        assertTrue(learned(whole).notes().stream().noneMatch(n -> n.contains("went on")), () -> learned(whole).notes().toString());
        assertArrayEquals(network(whole), network);
        assertEquals(EPOCHS, learned(whole).curve().points().size());
        assertEquals(learned(whole).curve(), learned(went).curve());
    }
}
