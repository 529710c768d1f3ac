/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;

/**
 * Reads a table of texts record by record (metadata: one line an item or a user). A quoted field may go over several
 * lines; where its end is not found soon, only the line it begins on is set aside.
 */
public final class RecordReader implements Closeable {

	/** Most columns a table may have. */
	public static final int MOST_COLUMNS = 10_000;

	private static final int MOST_JOINED = 200;
	private static final int PAUSE = 4096;

	private final TextFile file;
	private final Ledger ledger;
	private final int quote;
	private final FieldScanner scanner;
	private final BlockReader blocks;
	private final Deque<byte[]> pushedBack = new ArrayDeque<>();
	private final byte[] buffer;
	private BlockReader.Block block;
	private int at;
	private long line;
	private long recordLine;
	private long read;
	private long bad;
	private Problem first;
	private int least = 1;
	private int most = MOST_COLUMNS;
	private String names = ""; //$NON-NLS-1$
	private int comment = -1;
	private boolean tooLong;
	private boolean tooLongNext; // met while looking for the end of a quoted field

	/**
	 * @param quote the quotation mark, or -1
	 */
	public RecordReader(TextFile file, Delimiter delimiter, int quote, Ledger ledger) throws IOException, InputException {
		this.file = file;
		this.ledger = ledger;
		this.quote = quote;
		this.scanner = new FieldScanner(delimiter, quote, MOST_COLUMNS);
		this.buffer = BlockReader.buffer(file);
		this.blocks = new BlockReader(file.open());
		ledger.file(file.path());
	}

	/** How many columns a record must have, and their names for messages. */
	public RecordReader columns(int fewest, int greatest, String... columnNames) {
		least = fewest;
		most = greatest;
		int shown = Math.min(12, columnNames.length);
		names = String.join(", ", Arrays.asList(columnNames).subList(0, shown)); //$NON-NLS-1$
		return this;
	}

	/** Lines that begin with a character are no records. */
	public RecordReader comments(char mark) {
		comment = mark;
		return this;
	}

	/**
	 * The header: the first record, its fields without blanks at either end. Further records must have as many columns.
	 *
	 * @throws InputException when there is none
	 */
	public String[] header() throws IOException, InputException {
		byte[] bytes = line();
		int columns = bytes == null ? 0 : scanner.scan(bytes, 0, bytes.length);
		if (bytes != null && columns > MOST_COLUMNS) {
			throw new InputException(file.name(), 1, NLS.bind(Messages.line_columns, columns),
					NLS.bind(Messages.expected_mostColumns, MOST_COLUMNS));
		}
		if (columns < 1) {
			throw new InputException(file.name(), 1, Messages.file_noHeader, Messages.file_noHeaderExpected);
		}
		String[] header = fields(bytes, columns);
		for (int i = 0; i < header.length; i++) {
			header[i] = header[i].strip();
		}
		columns(columns, columns, header);
		return header;
	}

	/** The next record, or null. Wrong ones go to the ledger. */
	public String[] next() throws IOException, InputException {
		while (true) {
			byte[] bytes = line();
			if (bytes == null) {
				return null;
			}
			recordLine = line;
			if (!tooLong && (isBlank(bytes) || bytes[0] == comment)) {
				continue;
			}
			if (read++ % PAUSE == 0) {
				ledger.context().checkCancelled();
			}
			if (tooLong) {
				wrong(NLS.bind(Messages.line_long, BlockReader.MAX_LINE >> 20), expectedColumns());
				continue;
			}
			if (contains(bytes, quote)) {
				byte[] copy = bytes.clone();
				int found = scanner.scan(copy, 0, copy.length);
				if (found == FieldScanner.UNCLOSED) {
					copy = join(bytes);
					found = copy == null ? FieldScanner.UNCLOSED : scanner.scan(copy, 0, copy.length);
				}
				if (found < 0) {
					wrong(Messages.line_quote, Messages.expected_quote);
				} else if (right(found)) {
					return fields(copy, found);
				}
				continue;
			}
			int found = scanner.scan(bytes, 0, bytes.length);
			if (right(found)) {
				return fields(bytes, found);
			}
		}
	}

	/** Says that the record given last is wrong in itself. */
	public void wrong(String message, String expected) throws InputException {
		bad++;
		Problem problem = Problem.error(file.name(), (int) Math.min(Integer.MAX_VALUE, recordLine), 0, message, expected);
		first = first == null ? problem : first;
		ledger.wrong(problem, recordLine - 1);
	}

	/** Tells the ledger how it went; to be called at the end. */
	public void sum() throws InputException {
		ledger.sum(file.name(), read, bad, first);
		ledger.count(NLS.bind(Messages.count_latin1, file.shortName()), file.fallbacks());
	}

	@Override
	public void close() throws IOException {
		blocks.close();
	}

	private boolean right(int found) throws InputException {
		if (found >= least && found <= most) {
			return true;
		}
		String message = NLS.bind(Messages.line_columns, found);
		wrong(block != null && block.open() && at >= block.length() ? message + ' ' + Messages.line_open : message, expectedColumns());
		return false;
	}

	private String expectedColumns() {
		return least == most ? NLS.bind(Messages.expected_columns, least, names)
				: NLS.bind(Messages.expected_columnsRange, new Object[] { least, most, names });
	}

	private String[] fields(byte[] bytes, int count) {
		String[] fields = new String[count];
		for (int i = 0; i < count; i++) {
			fields[i] = file.text(bytes, scanner.starts[i], scanner.ends[i]);
		}
		return fields;
	}

	/** Adds lines until the quotation mark is closed; null, with the lines put back, when it never is. */
	private byte[] join(byte[] beginning) throws IOException, InputException {
		List<byte[]> more = new ArrayList<>();
		byte[] joined = beginning;
		while (more.size() < MOST_JOINED && joined.length < BlockReader.MAX_LINE) {
			byte[] next = line();
			if (next == null) {
				break;
			}
			if (tooLong) {
				tooLongNext = true;
				line--;
				break;
			}
			more.add(next);
			int length = joined.length;
			joined = Arrays.copyOf(joined, length + 1 + next.length);
			joined[length] = '\n';
			System.arraycopy(next, 0, joined, length + 1, next.length);
			if (contains(next, quote) && scanner.scan(joined.clone(), 0, joined.length) != FieldScanner.UNCLOSED) {
				return joined;
			}
		}
		for (int i = more.size() - 1; i >= 0; i--) {
			pushedBack.addFirst(more.get(i));
		}
		line -= more.size();
		tooLong = false;
		return null;
	}

	/** The next line without its end, or null. */
	private byte[] line() throws IOException, InputException {
		tooLong = false;
		if (!pushedBack.isEmpty()) {
			line++;
			return pushedBack.removeFirst();
		}
		if (tooLongNext) {
			tooLongNext = false;
			tooLong = true;
			line++;
			return new byte[0];
		}
		while (block == null || at >= block.length()) {
			try {
				block = blocks.next(buffer);
			} catch (EOFException | ZipException e) {
				throw file.damaged(e);
			}
			at = 0;
			if (block == null) {
				return null;
			}
			if (block.tooLong()) {
				line++;
				tooLong = true;
				return new byte[0];
			}
		}
		int start = at;
		while (at < block.length() && buffer[at] != '\n') {
			at++;
		}
		int end = at++;
		line++;
		if (end - start > BlockReader.MAX_LINE) {
			tooLong = true;
			return new byte[0];
		}
		if (end > start && buffer[end - 1] == '\r') {
			end--;
		}
		return Arrays.copyOfRange(buffer, start, end);
	}

	private static boolean contains(byte[] bytes, int what) {
		for (byte b : bytes) {
			if (b == what) {
				return true;
			}
		}
		return false;
	}

	private static boolean isBlank(byte[] bytes) {
		for (byte b : bytes) {
			if (b != ' ' && b != '\t') {
				return false;
			}
		}
		return true;
	}
}
