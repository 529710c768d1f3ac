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

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.audio.decode.AudioFormat;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.internal.Messages;

/**
 * MPEG audio by JLayer. The samples are taken before they are cut to 16 bits, and what the coder put before and behind the
 * sound is left out where its notes say how much.
 */
final class Mp3Decoder implements Decoder {

	/** JLayer's full scale. */
	private static final float SCALE = 1 / 32700f;
	/** Samples of a frame of layer II and of MPEG-1 layer III. */
	private static final int LARGEST = 1152;

	private final ByteSource in;
	private final MpegHead head;
	private final AudioInfo info;
	private final Bitstream bits;
	private final javazoom.jl.decoder.Decoder mpeg = new javazoom.jl.decoder.Decoder();
	private final Frame frame = new Frame();
	private int at;
	private long frames;
	private long skip;
	private long done;

	Mp3Decoder(ByteSource in, MpegHead head) throws IOException {
		this.in = in;
		this.head = head;
		long length = head.frames() < 0 ? -1 : Math.max(0, head.frames() * head.samples() - head.skip() - head.padding());
		PcmDecoder.checkShape(in, head.rate(), head.channels());
		info = new AudioInfo(AudioFormat.MP3, "MPEG layer " + "I".repeat(head.layer()), head.rate(), head.channels(), length); //$NON-NLS-1$ //$NON-NLS-2$
		skip = head.skip();
		in.seek(head.begin());
		bits = new Bitstream(in.stream());
		mpeg.setOutputBuffer(frame);
	}

	@Override
	public AudioInfo info() {
		return info;
	}

	@Override
	public int read(float[] interleaved, int maxFrames) throws IOException {
		while (at == frame.length) {
			if (done == info.frames() || !next()) {
				return -1;
			}
			int drop = (int) Math.min(skip, frame.length);
			at = drop;
			skip -= drop;
		}
		int n = Math.min(maxFrames, frame.length - at);
		if (info.frames() >= 0) {
			n = (int) Math.min(n, info.frames() - done);
			if (n == 0) {
				return -1;
			}
		}
		int channels = head.channels();
		for (int c = 0; c < channels; c++) {
			for (int t = 0; t < n; t++) {
				interleaved[t * channels + c] = frame.samples[c][at + t] * SCALE;
			}
		}
		at += n;
		done += n;
		return n;
	}

	private boolean next() throws IOException {
		at = 0;
		frame.clear_buffer();
		try {
			Header header = bits.readFrame();
			if (header == null) {
				// some writers count the frame of notes too
				if (frames < head.frames() - 1) {
					throw in.broken(Messages.bind(Messages.fewerMpegFrames, Long.toString(frames), Long.toString(head.frames())),
							Messages.completeExpected);
				}
				return false;
			}
			if (header.frequency() != head.rate()) {
				throw in.broken(Messages.bind(Messages.rateChanges, Integer.toString(head.rate()), Integer.toString(header.frequency())),
						Messages.completeExpected);
			}
			mpeg.decodeFrame(header, bits);
			bits.closeFrame();
		} catch (OperationCanceledException e) {
			throw e;
		} catch (BitstreamException | DecoderException | RuntimeException e) {
			throw in.broken(Messages.bind(Messages.damaged, e.toString()), Messages.completeExpected, e);
		}
		frames++;
		return true;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	/** Takes what the decoder makes of one frame. */
	private static final class Frame extends Obuffer {

		final float[][] samples = new float[MAXCHANNELS][LARGEST];
		private final int[] lengths = new int[MAXCHANNELS];
		int length;

		@Override
		public void append(int channel, short value) {
			samples[channel][lengths[channel]++] = value;
			length = Math.max(length, lengths[channel]);
		}

		@Override
		public void appendSamples(int channel, float[] f) {
			System.arraycopy(f, 0, samples[channel], lengths[channel], 32);
			lengths[channel] += 32;
			length = Math.max(length, lengths[channel]);
		}

		@Override
		public void write_buffer(int value) {
			// read from outside
		}

		@Override
		public void close() {
			// nothing is open
		}

		@Override
		public void clear_buffer() {
			lengths[0] = 0;
			lengths[1] = 0;
			length = 0;
		}

		@Override
		public void set_stop_flag() {
			// it is never asked to stop
		}
	}
}
