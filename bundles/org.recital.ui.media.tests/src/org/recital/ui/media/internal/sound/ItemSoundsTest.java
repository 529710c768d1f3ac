/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.Questions;

/** What the page of a data set asks to open the sound of an item. */
class ItemSoundsTest {

    @TempDir
    Path folder;

    @Test
    void theItemsWithASoundAreListedWithTheirFiles() throws Exception {
        Path styles = folder.resolve("styles");
        for (String name : new String[] { "waltz/one", "waltz/two", "march/three" }) {
            Path file = styles.resolve(name + ".wav");
            Files.createDirectories(file.getParent());
            Wavs.tones(file, 0.2);
        }
        Questions questions = new Questions(new ArtifactStore(folder.resolve("cache")), ContributionRegistry.platform());
        List<Questions.Sound> sounds = questions.sounds("folder-per-style", Map.of("folder", styles.toString()), folder, new NullProgressMonitor());
        assertEquals(3, sounds.size());
        for (Questions.Sound sound : sounds) {
            assertTrue(Files.isRegularFile(Path.of(sound.file())), sound.toString());
            assertTrue(!sound.item().isEmpty() && !sound.title().isEmpty(), sound.toString());
        }
        assertEquals(3, sounds.stream().map(Questions.Sound::file).distinct().count());
    }
}
