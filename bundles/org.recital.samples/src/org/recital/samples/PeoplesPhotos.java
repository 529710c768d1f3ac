/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.step.Parallel;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.internal.Csv;
import org.recital.samples.internal.Moods;
import org.recital.samples.internal.PhotoMaker;
import org.recital.samples.internal.Styles;

/**
 * Photos of the people of a sample world. A photo has the look of a style of songs: with the probability of the signal of one that
 * its person likes, drawn by their taste, else of any. So at signal 0 photos say nothing of tastes, and at 1 as much as they can.
 */
public final class PeoplesPhotos {

	/** Width in pixels. */
	public static final int WIDTH = 240;
	/** Height in pixels. */
	public static final int HEIGHT = 180;

	private PeoplesPhotos() {
	}

	/**
	 * Which looks the photos of each person have, by the number of the style. The same world and signal give the same; worlds that differ
	 * in the signal alone have as many photos.
	 *
	 * @param signal 0 to 1
	 */
	public static int[][] looks(SampleWorld world, double signal) {
		return PhotoMaker.looks(world, signal);
	}

	/** A photo, {@link #WIDTH} x {@link #HEIGHT}, RGB; the same arguments give the same picture. */
	public static BufferedImage paint(SampleWorld world, int person, int photo, int look) {
		return PhotoMaker.paint(world, person, photo, look, WIDTH, HEIGHT);
	}

	/**
	 * Writes the folder {@code photos}: {@code photos.csv} (user, file), the photos as JPEG, each person's in a folder of their own,
	 * {@code songs.csv} (item, style, mood, tempo: what is true of songs, which no pipeline reads), and {@code truth.csv} (file, look).
	 *
	 * @param folder of the world; files of the same names are replaced
	 * @param signal 0 to 1
	 * @throws OperationCanceledException when cancelled; what was written stays
	 */
	public static void write(SampleWorld world, Path folder, double signal, Parallel parallel, IProgressMonitor monitor) throws IOException {
		int[][] looks = looks(world, signal);
		Path photos = Files.createDirectories(folder.resolve("photos")); //$NON-NLS-1$
		SubMonitor progress = SubMonitor.convert(monitor, looks.length);
		tables(world, looks, photos);
		parallel.forEach(looks.length, u -> {
			Path own = Files.createDirectories(photos.resolve(Integer.toString(u + 1)));
			for (int k = 0; k < looks[u].length; k++) {
				ImageIO.write(paint(world, u, k, looks[u][k]), "jpg", own.resolve((k + 1) + ".jpg").toFile()); //$NON-NLS-1$ //$NON-NLS-2$
			}
			synchronized (progress) {
				progress.worked(1);
				if (progress.isCanceled()) {
					throw new OperationCanceledException();
				}
			}
		});
	}

	private static void tables(SampleWorld world, int[][] looks, Path photos) throws IOException {
		try (BufferedWriter whose = Files.newBufferedWriter(photos.resolve("photos.csv"), StandardCharsets.UTF_8); //$NON-NLS-1$
				BufferedWriter truth = Files.newBufferedWriter(photos.resolve("truth.csv"), StandardCharsets.UTF_8); //$NON-NLS-1$
				BufferedWriter songs = Files.newBufferedWriter(photos.resolve("songs.csv"), StandardCharsets.UTF_8)) { //$NON-NLS-1$
			Csv.line(whose, "user", "file"); //$NON-NLS-1$ //$NON-NLS-2$
			Csv.line(truth, "file", "look"); //$NON-NLS-1$ //$NON-NLS-2$
			for (int u = 0; u < looks.length; u++) {
				for (int k = 0; k < looks[u].length; k++) {
					String file = (u + 1) + "/" + (k + 1) + ".jpg"; //$NON-NLS-1$ //$NON-NLS-2$
					Csv.line(whose, u + 1, file);
					Csv.line(truth, file, Styles.SONG.get(looks[u][k]));
				}
			}
			Csv.line(songs, "item", "style", "mood", "tempo"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			for (int s = 0; s < world.songs().size(); s++) {
				Song song = world.songs().get(s);
				Csv.line(songs, s + 1, Styles.SONG.get(song.style()), Moods.of(song), song.tempo());
			}
		}
	}
}
