/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.speed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.recital.vision.TestImages;
import org.recital.vision.decode.Picture;

/**
 * Writes a folder of posters of 182 x 268 as JPEG of mixed quality (0.3 to 0.97), one in eight progressive, one in twenty grey,
 * and damages some in ways that happen: cut short, empty, an error page in place of the image, a head overwritten, a hole of
 * zeros. The same number is the same file on every machine with the same JDK.
 */
public final class MixedPosters {

	/** Pixels across. */
	public static final int WIDTH = 182;
	/** Pixels down. */
	public static final int HEIGHT = 268;

	private MixedPosters() {
	}

	/**
	 * Writes them.
	 *
	 * @param damaged how many of them are damaged, spread evenly
	 * @return the files
	 */
	public static Path[] write(Path folder, int count, int damaged) throws IOException {
		Files.createDirectories(folder);
		Path[] files = new Path[count];
		for (int i = 0; i < count; i++) {
			files[i] = folder.resolve("poster-" + i + ".jpg");
			if (!Files.exists(files[i])) {
				byte[] bytes = poster(i);
				Files.write(files[i], isDamaged(i, count, damaged) ? damage(bytes, i) : bytes);
			}
		}
		return files;
	}

	/** Whether a file of such a set is damaged. */
	public static boolean isDamaged(int number, int count, int damaged) {
		return (long) (number + 1) * damaged / count != (long) number * damaged / count;
	}

	/** A poster as JPEG. */
	public static byte[] poster(int number) {
		Random random = new Random(number);
		boolean grey = number % 20 == 7;
		BufferedImage image = TestImages.image(paint(random), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
		return TestImages.jpeg(image, 0.3f + 0.67f * random.nextFloat(), number % 8 == 3);
	}

	/** A shaded ground, discs and bars before it, letters of bars, and grain: as busy as posters are. */
	private static Picture paint(Random random) {
		int top = random.nextInt(1 << 24);
		int bottom = random.nextInt(1 << 24);
		int[] rgb = new int[WIDTH * HEIGHT];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = mix(top, bottom, i / WIDTH / (HEIGHT - 1.0));
		}
		for (int s = 3 + random.nextInt(8); s > 0; s--) {
			int x = random.nextInt(WIDTH);
			int y = random.nextInt(HEIGHT);
			int wide = 8 + random.nextInt(60);
			int high = 8 + random.nextInt(80);
			int ink = random.nextInt(1 << 24);
			boolean disc = random.nextBoolean();
			for (int py = Math.max(0, y - high); py < Math.min(HEIGHT, y + high); py++) {
				for (int px = Math.max(0, x - wide); px < Math.min(WIDTH, x + wide); px++) {
					double r = Math.hypot((px - x) / (double) wide, (py - y) / (double) high);
					if (!disc || r < 1) {
						rgb[py * WIDTH + px] = mix(ink, rgb[py * WIDTH + px], disc ? r * r : 0.15);
					}
				}
			}
		}
		letters(random, rgb);
		int grain = random.nextInt(24);
		for (int i = 0; i < rgb.length; i++) {
			int noise = grain == 0 ? 0 : random.nextInt(grain) - grain / 2;
			int v = 0xFF000000;
			for (int shift = 0; shift < 24; shift += 8) {
				v |= Math.clamp((rgb[i] >> shift & 0xFF) + noise, 0, 255) << shift;
			}
			rgb[i] = v;
		}
		return new Picture(WIDTH, HEIGHT, rgb);
	}

	private static void letters(Random random, int[] rgb) {
		int ink = random.nextBoolean() ? 0xFFFFFF : 0x101010;
		for (int line = 1 + random.nextInt(4); line > 0; line--) {
			int y = HEIGHT - 24 * line - random.nextInt(12);
			for (int letter = 0; letter < 12; letter++) {
				for (int stroke = 0; stroke < 3; stroke++) {
					int x = 10 + 13 * letter + random.nextInt(8);
					boolean upright = random.nextBoolean();
					for (int k = 0; k < 12; k++) {
						int at = upright ? (y + k) * WIDTH + x : (y + 6 * stroke) * WIDTH + Math.min(WIDTH - 1, 10 + 13 * letter + k);
						rgb[at] = ink;
						rgb[at + (upright ? 1 : WIDTH)] = ink;
					}
				}
			}
		}
	}

	private static int mix(int a, int b, double share) {
		int v = 0;
		for (int shift = 0; shift < 24; shift += 8) {
			v |= (int) ((a >> shift & 0xFF) * (1 - share) + (b >> shift & 0xFF) * share) << shift;
		}
		return v;
	}

	private static byte[] damage(byte[] jpeg, int number) {
		Random random = new Random(~number);
		return switch (random.nextInt(6)) {
		case 0 -> new byte[0];
		case 1 -> "<html><head><title>404 Not Found</title></head></html>".getBytes(StandardCharsets.US_ASCII);
		case 2 -> {
			byte[] head = jpeg.clone();
			Arrays.fill(head, 0, 64, (byte) 0);
			yield head;
		}
		case 3 -> {
			byte[] hole = jpeg.clone();
			int from = hole.length / 2 + random.nextInt(hole.length / 8);
			Arrays.fill(hole, from, hole.length, (byte) 0);
			yield hole;
		}
		case 4 -> Arrays.copyOf(jpeg, 100 + random.nextInt(300));
		default -> Arrays.copyOf(jpeg, jpeg.length / 4 + random.nextInt(jpeg.length / 2));
		};
	}
}
