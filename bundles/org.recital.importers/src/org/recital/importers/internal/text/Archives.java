/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

/** Files within files. Nothing is ever written to disk. */
final class Archives {

	private static final int MOST_ENTRIES = 100_000;

	private Archives() {
	}

	static boolean isGzip(byte[] b) {
		return b.length >= 2 && (b[0] & 0xFF) == 0x1F && (b[1] & 0xFF) == 0x8B;
	}

	static boolean isZip(byte[] b) {
		return b.length >= 4 && b[0] == 'P' && b[1] == 'K' && b[2] == 3 && b[3] == 4;
	}

	/**
	 * The one file in a zip archive, unpacked while it is read.
	 *
	 * @throws InputException when there are several, none, or one whose name leads out of the archive
	 */
	static InputStream onlyEntry(Path path) throws IOException, InputException {
		ZipFile zip = new ZipFile(path.toFile());
		try {
			if (zip.size() > MOST_ENTRIES) {
				throw new InputException(path.toString(), 0, NLS.bind(Messages.zip_several, zip.size()), Messages.zip_expected);
			}
			List<ZipEntry> files = new ArrayList<>();
			for (ZipEntry e : Collections.list(zip.entries())) {
				checkName(path, e.getName());
				if (!e.isDirectory() && !e.getName().startsWith("__MACOSX/")) { //$NON-NLS-1$
					files.add(e);
				}
			}
			if (files.size() != 1) {
				throw new InputException(path.toString(), 0, NLS.bind(Messages.zip_several, files.size()), Messages.zip_expected);
			}
			return new FilterInputStream(zip.getInputStream(files.getFirst())) {
				@Override
				public void close() throws IOException {
					super.close();
					zip.close();
				}
			};
		} catch (IOException | InputException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private static void checkName(Path archive, String name) throws InputException {
		boolean leads = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 //$NON-NLS-1$
				|| List.of(name.split("/")).contains(".."); //$NON-NLS-1$ //$NON-NLS-2$
		if (leads) {
			throw new InputException(archive.toString(), 0, NLS.bind(Messages.zip_escape, name), Messages.zip_escapeExpected);
		}
	}
}
