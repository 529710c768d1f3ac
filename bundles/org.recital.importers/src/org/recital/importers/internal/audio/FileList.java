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
import java.nio.file.Path;

import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/** Reads lists of files: a path a line. */
public final class FileList {

	private FileList() {
	}

	/** Where to say that a line is wrong. */
	@FunctionalInterface
	public interface Line {
		/**
		 * Sets the line aside.
		 *
		 * @throws InputException when the first wrong line stops the import
		 */
		void wrong(String message, String expected) throws InputException;
	}

	/** What is done with each line. */
	@FunctionalInterface
	public interface Each {
		/** Takes the path of a line, without blanks at either end. */
		void take(String path, Line line) throws InputException;
	}

	/** Reads a list. */
	public static void read(Path list, Ledger ledger, Each each) throws IOException, InputException {
		try (RecordReader reader = new RecordReader(TextFile.of(list), Delimiter.NONE, -1, ledger)) {
			reader.columns(1, 1, "file"); //$NON-NLS-1$
			String[] record;
			while ((record = reader.next()) != null) {
				each.take(record[0].strip(), reader::wrong);
			}
			reader.sum();
		}
	}
}
