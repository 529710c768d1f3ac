/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.audio.Samples;
import org.recital.audio.internal.Shared;

/** Files cut off anywhere and files with wrong bytes: a named error or a sound, soon, and never anything else. */
class DamagedFilesTest {

	private static final int HEAD = 60_000;

	private static byte[] bytes(String ending) throws IOException {
		Path music = Shared.folder("data/music");
		Path file = ending.equals("ogg") ? music.resolve("metal/fof-muldjord_armygeddon_1.ogg")
				: music.resolve("formats/metal__fof-muldjord_armygeddon_1." + ending);
		return Files.readAllBytes(file);
	}

	private static void survive(Path file, byte[] content, String what) throws IOException {
		Files.write(file, content);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			try {
				Samples s = AudioFiles.read(file, 8000);
				for (float v : s.data()) {
					if (!Float.isFinite(v)) {
						fail(what + ": " + v);
					}
				}
			} catch (AudioException e) {
				assertEquals(file.toString(), e.file());
				assertTrue(e.position() <= content.length, what);
			}
		}, what);
	}

	@ParameterizedTest
	@ValueSource(strings = { "wav", "flac", "mp3", "ogg" })
	void filesCutOffAreRefusedOrShort(String ending, @TempDir Path folder) throws Exception {
		byte[] all = Arrays.copyOf(bytes(ending), HEAD);
		Random random = new Random(1);
		for (int k = 0; k < 25; k++) {
			int n = k < 8 ? k * 7 : random.nextInt(all.length);
			survive(folder.resolve("cut." + ending), Arrays.copyOf(all, n), ending + " of " + n + " bytes");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "wav", "flac", "mp3", "ogg" })
	void aTruncatedFileIsSaidToBe(String ending, @TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes(ending), HEAD));
		try {
			AudioFiles.read(file);
			fail("no error");
		} catch (AudioException e) {
			assertTrue(e.getMessage().contains("copy it again"), e.getMessage());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "wav", "flac", "mp3", "ogg" })
	void wrongBytesDoNoHarm(String ending, @TempDir Path folder) throws Exception {
		byte[] all = Arrays.copyOf(bytes(ending), HEAD);
		Random random = new Random(2);
		for (int k = 0; k < 40; k++) {
			byte[] wrong = all.clone();
			int area = k % 2 == 0 ? 200 : k % 4 == 1 ? 5000 : wrong.length;
			for (int n = 0; n < 1 + k / 4; n++) {
				wrong[random.nextInt(area)] = (byte) random.nextInt(256);
			}
			survive(folder.resolve("wrong." + ending), wrong, ending + " number " + k);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "RIFF\0\0\0\0WAVE", "fLaC", "OggS", "ID3", "\u00ff\u00fb\u0090\u0044", ".snd", "FORM\0\0\0\0AIFF" })
	void noiseBehindTheMarkOfAFormatIsRefused(String mark, @TempDir Path folder) throws Exception {
		Random random = new Random(3);
		for (int k = 0; k < 15; k++) {
			byte[] noise = new byte[2000 + random.nextInt(20_000)];
			random.nextBytes(noise);
			byte[] head = mark.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
			System.arraycopy(head, 0, noise, 0, head.length);
			survive(folder.resolve("noise"), noise, mark);
		}
	}
}
