/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.recital.api.problem.InputException;

/** Folders and what is in them by name. */
public final class Folders {

	private static final String[] PACKED = { "", ".gz", ".zip" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Folders() {
	}

	/** The absolute path of a folder that must be there. */
	public static Path of(Path given) throws InputException {
		Path folder = given.toAbsolutePath().normalize();
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.folder_missing, Messages.folder_missingExpected);
		}
		return folder;
	}

	/** The first of some folders that is there, or null; the empty name is the folder itself. */
	public static Path first(Path folder, String... names) {
		for (String name : names) {
			if (Files.isDirectory(folder.resolve(name))) {
				return folder.resolve(name).normalize();
			}
		}
		return null;
	}

	/** The first of some files that is there, plain or packed, or null. */
	public static Path file(Path folder, String... names) {
		for (String name : names) {
			for (String ending : PACKED) {
				if (Files.isRegularFile(folder.resolve(name + ending))) {
					return folder.resolve(name + ending).normalize();
				}
			}
		}
		return null;
	}
}
