/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.IdTable;

/**
 * A file of text: plain, in gzip, or alone in a zip archive; in any encoding. Its bytes are given in an encoding in which
 * line ends, digits and delimiters are ASCII.
 */
public final class TextFile {

	/** Bytes at the beginning that are looked at. */
	public static final int HEAD = 1 << 18;

	private final Path path;
	private final byte[] head;
	private final Charset charset; // null: UTF-8 where valid, else Latin-1
	private final boolean transcode;
	private final int mark;
	private final AtomicLong fallbacks = new AtomicLong();

	private TextFile(Path path, Charset given) throws IOException, InputException {
		this.path = path;
		byte[] raw;
		try (InputStream in = unpacked()) {
			raw = in.readNBytes(HEAD);
		} catch (EOFException | ZipException e) {
			throw damaged(e);
		}
		if (raw.length == 0) {
			throw new InputException(name(), 0, Messages.file_empty, Messages.file_emptyExpected);
		}
		this.mark = mark(raw);
		Charset found = given != null ? given : marked(raw);
		this.transcode = found != null && found.name().matches("UTF-(16|32).*"); //$NON-NLS-1$
		this.charset = StandardCharsets.UTF_8.equals(found) ? null : found;
		if (!transcode) {
			checkText(raw);
		}
		try (InputStream in = decoded(new ByteArrayInputStream(raw))) {
			this.head = in.readNBytes(HEAD);
		}
		if (head.length == 0) {
			throw new InputException(name(), 0, Messages.file_empty, Messages.file_emptyExpected);
		}
	}

	/** A file, its encoding found by itself. */
	public static TextFile of(Path path) throws IOException, InputException {
		return of(path, "auto"); //$NON-NLS-1$
	}

	/**
	 * A file.
	 *
	 * @param encoding name of an encoding; {@code auto}: by its mark, else UTF-8, and where it is not valid, Latin-1
	 * @throws InputException when it is missing, a folder, empty, or no text
	 */
	public static TextFile of(Path path, String encoding) throws IOException, InputException {
		if (Files.isDirectory(path)) {
			throw new InputException(path.toString(), 0, Messages.file_folder, Messages.file_folderExpected);
		}
		if (!Files.exists(path)) {
			throw new InputException(path.toString(), 0, Messages.file_missing, Messages.file_missingExpected);
		}
		if (!Files.isReadable(path)) {
			throw new InputException(path.toString(), 0, Messages.file_unreadable, Messages.file_unreadableExpected);
		}
		Charset given = null;
		if (!encoding.isEmpty() && !encoding.equals("auto")) { //$NON-NLS-1$
			try {
				given = Charset.forName(encoding);
			} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
				throw new InputException("", NLS.bind(Messages.file_encoding, encoding), Messages.file_encodingExpected, e); //$NON-NLS-1$
			}
		}
		return new TextFile(path, given);
	}

	public Path path() {
		return path;
	}

	/** For messages. */
	public String name() {
		return path.toString();
	}

	/** Without its folder. */
	public String shortName() {
		return String.valueOf(path.getFileName());
	}

	/** The first bytes, as {@link #open} gives them. */
	byte[] head() {
		return head;
	}

	/** The first line (of those bytes that are looked at), without its end. */
	public String firstLine() {
		int end = 0;
		while (end < head.length && head[end] != '\n' && head[end] != '\r') {
			end++;
		}
		return text(head, 0, end);
	}

	/** Bytes on disk. */
	long size() throws IOException {
		return Files.size(path);
	}

	/** Whether a byte on disk is about a byte read. */
	boolean plain() {
		return !transcode && !Archives.isGzip(raw4()) && !Archives.isZip(raw4());
	}

	/** All bytes, unpacked, without a mark, in an encoding that contains ASCII; the caller closes it. */
	public InputStream open() throws IOException, InputException {
		return decoded(unpacked());
	}

	/** The encoding as far as the first bytes tell. */
	public String encoding() {
		if (charset != null) {
			return charset.name();
		}
		int end = head.length;
		// a character cut in two at the end of what is looked at is no sign of another encoding
		for (int i = 0; i < 3 && end > 0 && head.length >= HEAD && head[end - 1] < 0; i++) {
			end--;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
			return StandardCharsets.UTF_8.name();
		} catch (CharacterCodingException e) {
			return StandardCharsets.ISO_8859_1.name();
		}
	}

	/** How many pieces of text were not valid UTF-8 and were read as Latin-1. */
	public long fallbacks() {
		return fallbacks.get();
	}

	/** The text of some bytes. */
	public String text(byte[] b, int from, int to) {
		if (IdTable.isAscii(b, from, to)) {
			return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
		}
		if (charset != null && !transcode) {
			return new String(b, from, to - from, charset);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, to - from)).toString();
		} catch (CharacterCodingException e) {
			fallbacks.incrementAndGet(); // told at the end, as one number
			return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
		}
	}

	/** The same text in UTF-8. */
	public byte[] utf8(byte[] b) {
		return text(b, 0, b.length).getBytes(StandardCharsets.UTF_8);
	}

	/** What to tell of a file that ends too early. */
	InputException damaged(IOException cause) {
		return new InputException(name(), NLS.bind(Messages.file_damaged, cause.getMessage()), Messages.file_damagedExpected, cause);
	}

	private InputStream unpacked() throws IOException, InputException {
		byte[] magic = raw4();
		if (Archives.isGzip(magic)) {
			InputStream in = Files.newInputStream(path);
			try {
				return new GZIPInputStream(in, 1 << 16);
			} catch (IOException e) {
				in.close();
				throw e;
			}
		}
		if (Archives.isZip(magic)) {
			return Archives.onlyEntry(path);
		}
		return Files.newInputStream(path);
	}

	private byte[] raw4() {
		try (InputStream in = Files.newInputStream(path)) {
			return in.readNBytes(4);
		} catch (IOException e) {
			return new byte[0]; // opening it in earnest fails too, and says why
		}
	}

	private InputStream decoded(InputStream in) throws IOException {
		in.skipNBytes(mark);
		return transcode ? new Utf8InputStream(new BufferedInputStream(in, 1 << 16), charset) : in;
	}

	private static int mark(byte[] b) {
		if (starts(b, 0xEF, 0xBB, 0xBF)) {
			return 3;
		}
		if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
			return 4;
		}
		return starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF) ? 2 : 0;
	}

	private static Charset marked(byte[] b) {
		if (starts(b, 0xFF, 0xFE, 0, 0)) {
			return Charset.forName("UTF-32LE"); //$NON-NLS-1$
		}
		if (starts(b, 0, 0, 0xFE, 0xFF)) {
			return Charset.forName("UTF-32BE"); //$NON-NLS-1$
		}
		if (starts(b, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
	}

	private static boolean starts(byte[] b, int... with) {
		if (b.length < with.length) {
			return false;
		}
		for (int i = 0; i < with.length; i++) {
			if ((b[i] & 0xFF) != with[i]) {
				return false;
			}
		}
		return true;
	}

	private void checkText(byte[] b) throws InputException {
		int[] zeros = new int[2];
		int end = Math.min(b.length, 1 << 14);
		boolean newline = false;
		boolean carriage = false;
		for (int i = 0; i < end; i++) {
			if (b[i] == 0) {
				zeros[i & 1]++;
			}
			newline |= b[i] == '\n';
			carriage |= b[i] == '\r';
		}
		// In text of 16 bits a character nearly every second byte is zero and hardly any of the others; a picture has zeros on both sides.
		if (Math.max(zeros[0], zeros[1]) > end / 4 && Math.min(zeros[0], zeros[1]) <= end / 20) {
			String guess = zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE"; //$NON-NLS-1$ //$NON-NLS-2$
			throw new InputException(name(), 0, NLS.bind(Messages.file_utf16, guess), NLS.bind(Messages.file_utf16Expected, guess));
		}
		if (zeros[0] + zeros[1] > 0) {
			throw new InputException(name(), 0, Messages.file_binary, Messages.file_binaryExpected);
		}
		if (carriage && !newline) {
			throw new InputException(name(), 0, Messages.file_carriage, Messages.file_carriageExpected);
		}
	}
}
