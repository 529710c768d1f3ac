/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;

/** Finds files of sound by their endings and sees by their first bytes whether they are. */
public final class SoundFiles {

	/** Endings, lower case, without the dot. */
	public static final Set<String> ENDINGS = Set.of("wav", "wave", "aif", "aiff", "aifc", "au", "snd", "mp3", "flac", "ogg", "oga"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$

	private static final int DEPTH = 32;
	private static final int HEAD = 4096;
	private static final Set<String> BEGINNINGS = Set.of("RIFF", "RIFX", "RF64", "BW64", "FORM", ".snd", "dns.", "fLaC", "OggS"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private SoundFiles() {
	}

	/** Whether a file is one by its name; those that systems hide ({@code ._song.mp3}) are none. */
	public static boolean is(Path file) {
		return ENDINGS.contains(Names.ending(file)) && !file.getFileName().toString().startsWith("."); //$NON-NLS-1$
	}

	/** All sounds below a folder, as {@link #below(Path, Predicate, Ledger)} finds them. */
	public static List<Path> below(Path folder, Ledger ledger) throws IOException {
		return below(folder, SoundFiles::is, ledger);
	}

	/**
	 * All files below a folder that are wanted, by path with '/' in the order of their characters, the same on every system. Links
	 * are followed, but not in circles; folders that may not be read are counted and passed over.
	 */
	public static List<Path> below(Path folder, Predicate<Path> wanted, Ledger ledger) throws IOException {
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
				ledger.context().checkCancelled();
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && wanted.test(file)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				if (file.equals(folder)) {
					throw e;
				}
				ledger.count(Messages.sound_folders, 1);
				return FileVisitResult.CONTINUE;
			}
		});
		ledger.context().checkCancelled();
		found.sort(Comparator.comparing(p -> id(folder, p)));
		return found;
	}

	/**
	 * Those files that begin as sounds do; the others are named, counted and left out.
	 *
	 * @throws InputException when the first wrong thing stops the import, and when all are broken
	 */
	public static List<Path> whole(Path folder, List<Path> files, Ledger ledger) throws InputException {
		List<Path> whole = new ArrayList<>();
		int looked = 0;
		ledger.looked(files.size());
		for (Path file : files) {
			if (looked++ % 64 == 0) {
				ledger.context().checkCancelled();
			}
			String fault = fault(file);
			if (fault == null) {
				whole.add(file);
			} else {
				ledger.broken(Problem.error(file.toString(), 0, 0, fault, Messages.sound_expected));
			}
		}
		if (whole.isEmpty() && !files.isEmpty()) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.sound_allBroken, files.size()), Messages.sound_expected);
		}
		return whole;
	}

	/** What keeps a file from being a sound, as far as its first bytes tell; null when nothing does. */
	public static String fault(Path file) {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		} catch (IOException e) {
			return Messages.sound_unreadable;
		}
		if (head.length == 0) {
			return Messages.sound_empty;
		}
		String beginning = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
		boolean sound = BEGINNINGS.contains(beginning) || beginning.startsWith("ID3") || Names.ending(file).equals("mp3") && frame(head); //$NON-NLS-1$ //$NON-NLS-2$
		return sound ? null : NLS.bind(Messages.sound_beginning, HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(4, head.length))); //$NON-NLS-1$
	}

	/** Whether a frame of MP3 may begin somewhere: eleven set bits. */
	private static boolean frame(byte[] head) {
		for (int i = 0; i + 1 < head.length; i++) {
			if (head[i] == (byte) 0xFF && (head[i + 1] & 0xE0) == 0xE0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The sound a line of a table or list names; null, and the line is set aside, when it is outside the folder, not there or broken.
	 *
	 * @throws InputException when the first wrong line stops the import
	 */
	public static Path named(Path folder, String name, FileList.Line line) throws InputException {
		Path file = within(folder, name);
		if (file == null || !Files.isRegularFile(file)) {
			line.wrong(NLS.bind(file == null ? Messages.styles_escape : Messages.styles_noFile, name),
					NLS.bind(Messages.styles_noFileExpected, folder));
			return null;
		}
		String fault = fault(file);
		if (fault != null) {
			line.wrong(NLS.bind(Messages.sound_broken, name, fault), Messages.sound_expected);
			return null;
		}
		return file;
	}

	/** The path a table names, or null when that is outside the folder, the folder itself or no path at all. */
	public static Path within(Path folder, String named) {
		try {
			Path file = folder.resolve(named.strip().replace('\\', '/')).normalize();
			return file.startsWith(folder) && !file.equals(folder) ? file : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}

	/** Path of a file below a folder, with '/'. */
	public static String id(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	/** Name of a file without folder and ending. */
	public static String stem(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return dot <= 0 ? name : name.substring(0, dot);
	}
}
