/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.audio.decode.AudioFormat;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.internal.Messages;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jogg.Page;
import com.github.trilarion.sound.vorbis.jcraft.jogg.StreamState;
import com.github.trilarion.sound.vorbis.jcraft.jogg.SyncState;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Block;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Comment;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.DspState;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Info;

/**
 * Vorbis in Ogg by JOrbis, one sound a file. Comments are not read: JOrbis believes their sizes. A page whose check sum is
 * wrong and a file without its last page are errors.
 */
final class VorbisDecoder implements Decoder {

	private static final int BLOCK = 8192;
	/** A page has at most 65,307 bytes. */
	private static final int TAIL = 1 << 17;
	private static final byte[] NO_COMMENTS = { 3, 'v', 'o', 'r', 'b', 'i', 's', 0, 0, 0, 0, 0, 0, 0, 0, 1 };

	private final ByteSource in;
	private final SyncState sync = new SyncState();
	private final Page page = new Page();
	private final StreamState stream = new StreamState();
	private final Packet packet = new Packet();
	private final Info vorbis = new Info();
	private final DspState dsp = new DspState();
	private final Block block;
	private final float[][][] pcm = new float[1][][];
	private final int[] offsets;
	private final AudioInfo info;
	private int serial;
	private boolean lastPage;
	private long done;

	VorbisDecoder(ByteSource in) throws IOException {
		this.in = in;
		try {
			sync.init();
			vorbis.init();
			findStream();
			readHeaders();
			PcmDecoder.checkShape(in, vorbis.rate, vorbis.channels);
			dsp.synthesis_init(vorbis);
			block = new Block(dsp);
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | OutOfMemoryError e) {
			throw in.broken(Messages.bind(Messages.damaged, e.toString()), Messages.completeExpected, e);
		}
		offsets = new int[vorbis.channels];
		long place = in.position();
		info = new AudioInfo(AudioFormat.VORBIS, "Vorbis", vorbis.rate, vorbis.channels, length()); //$NON-NLS-1$
		in.seek(place);
	}

	/** The first stream of Vorbis among those that begin together. */
	private void findStream() throws IOException {
		while (nextPage()) {
			if (page.bos() == 0) {
				break;
			}
			stream.init(page.serialno());
			stream.pagein(page);
			if (stream.packetout(packet) == 1) {
				String mark = new String(packet.packet_base, packet.packet, Math.min(8, packet.bytes), StandardCharsets.ISO_8859_1);
				if (mark.startsWith("\u0001vorbis")) { //$NON-NLS-1$
					serial = page.serialno();
					if (vorbis.synthesis_headerin(new Comment(), packet) < 0) {
						break;
					}
					return;
				}
				if (mark.startsWith("OpusHead")) { //$NON-NLS-1$
					throw in.broken(Messages.opus, Messages.formatExpected);
				}
			}
		}
		throw in.broken(Messages.noVorbis, Messages.formatExpected);
	}

	private void readHeaders() throws IOException {
		Comment comment = new Comment();
		comment.init();
		for (int header = 1; header < 3; header++) {
			if (!nextPacket()) {
				throw in.broken(Messages.endsEarly, Messages.completeExpected);
			}
			if (header == 1) {
				packet.packet_base = NO_COMMENTS;
				packet.packet = 0;
				packet.bytes = NO_COMMENTS.length;
			}
			if (vorbis.synthesis_headerin(comment, packet) < 0) {
				throw in.broken(Messages.bind(Messages.badHeader, Integer.toString(header + 1)), Messages.completeExpected);
			}
		}
	}

	/** Samples a channel by the number in the last page, or -1; the place of {@code in} is lost. */
	private long length() throws IOException {
		byte[] tail = new byte[TAIL];
		in.seek(Math.max(0, in.size() - TAIL));
		int n = in.readAll(tail, TAIL);
		for (int at = n - 27; at >= 0; at--) {
			if (tail[at] == 'O' && tail[at + 1] == 'g' && tail[at + 2] == 'g' && tail[at + 3] == 'S' && (int) little(tail, at + 14, 4) == serial) {
				long granule = little(tail, at + 6, 8);
				if (granule >= 0) {
					return granule;
				}
			}
		}
		return -1;
	}

	private static long little(byte[] b, int at, int bytes) {
		long v = 0;
		for (int k = bytes - 1; k >= 0; k--) {
			v = v << 8 | b[at + k] & 0xFF;
		}
		return v;
	}

	@Override
	public AudioInfo info() {
		return info;
	}

	@Override
	public int read(float[] interleaved, int maxFrames) throws IOException {
		try {
			while (true) {
				int n = Math.min(maxFrames, dsp.synthesis_pcmout(pcm, offsets));
				if (info.frames() >= 0) {
					// in the last block the coder put more than there was
					n = (int) Math.min(n, info.frames() - done);
				}
				if (n > 0) {
					copy(interleaved, n);
					dsp.synthesis_read(n);
					done += n;
					return n;
				}
				if (done == info.frames() && lastPage) {
					refuseMore();
					return -1;
				}
				if (!nextPacket()) {
					return -1;
				}
				if (block.synthesis(packet) != 0) {
					throw in.broken(Messages.bind(Messages.badPacket, Long.toString(packet.packetno)), Messages.completeExpected);
				}
				dsp.synthesis_blockin(block);
			}
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException e) {
			throw in.broken(Messages.bind(Messages.damaged, e.toString()), Messages.completeExpected, e);
		}
	}

	private void copy(float[] interleaved, int n) {
		int channels = vorbis.channels;
		for (int c = 0; c < channels; c++) {
			float[] from = pcm[0][c];
			for (int t = 0; t < n; t++) {
				interleaved[t * channels + c] = from[offsets[c] + t];
			}
		}
	}

	/** The next packet of our stream; false behind its last. */
	private boolean nextPacket() throws IOException {
		while (true) {
			int got = stream.packetout(packet);
			if (got == 1) {
				return true;
			}
			if (got < 0) {
				throw in.broken(Messages.missingPage, Messages.completeExpected);
			}
			do {
				if (!nextPage()) {
					if (!lastPage) {
						throw in.broken(Messages.endsEarly, Messages.completeExpected);
					}
					return false;
				}
				refuseAnother();
			} while (page.serialno() != serial);
			if (stream.pagein(page) < 0) {
				throw in.broken(Messages.badPage, Messages.completeExpected);
			}
			lastPage |= page.eos() != 0;
		}
	}

	/** Looks at what follows the last page of our stream. */
	private void refuseMore() throws IOException {
		while (nextPage()) {
			refuseAnother();
		}
	}

	private void refuseAnother() throws IOException {
		if (lastPage && page.bos() != 0) {
			throw in.broken(Messages.chained, Messages.chainedExpected);
		}
	}

	/** The next page of any stream; false at the end of the file. */
	private boolean nextPage() throws IOException {
		while (true) {
			int got = sync.pageout(page);
			if (got == 1) {
				return true;
			}
			if (got < 0) {
				if (lastPage) {
					// a tag of another kind behind the sound
					return false;
				}
				throw in.broken(Messages.badPage, Messages.completeExpected);
			}
			int at = sync.buffer(BLOCK);
			int n = in.read(sync.data, at, BLOCK);
			if (n < 0) {
				return false;
			}
			sync.wrote(n);
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
