/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that begin as sounds do. */
public final class Sounds {

	private Sounds() {
	}

	/** Writes sounds of a tenth of a second below a folder, each in the format of its ending. */
	public static void write(Path folder, String... names) throws IOException {
		for (String name : names) {
			Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, bytes(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT)));
		}
	}

	private static byte[] bytes(String ending) {
		return switch (ending) {
		case "wav" -> wave();
		case "au" -> begin(".snd");
		case "flac" -> begin("fLaC");
		case "ogg" -> begin("OggS");
		case "mp3" -> new byte[] { (byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 0, 0 };
		default -> begin("x");
		};
	}

	private static byte[] begin(String word) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(word.getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(new byte[64]);
		return out.toByteArray();
	}

	private static byte[] wave() {
		int samples = 2205;
		ByteBuffer b = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
		b.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + samples * 2).put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1));
		b.putInt(16).putShort((short) 1).putShort((short) 1).putInt(22050).putInt(44100).putShort((short) 2).putShort((short) 16);
		b.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(samples * 2);
		return b.array();
	}
}
