/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;

import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.audio.decode.AudioFormat;
import org.recital.audio.decode.AudioInfo;
import org.recital.audio.internal.Messages;

/**
 * FLAC by jFLAC. Its blocks of tags and pictures, whose sizes jFLAC believes, are skipped here: it is shown the description
 * of the stream and the frames only. A frame whose check sum is wrong is an error, not silence.
 */
final class FlacDecoder implements Decoder {

	private final ByteSource in;
	private final AudioInfo info;
	private final FLACDecoder flac;
	private final float scale;
	private String complaint;
	private Frame frame;
	private int at;
	private long done;

	/** @param in behind the mark "fLaC" */
	FlacDecoder(ByteSource in) throws IOException {
		this.in = in;
		byte[] head = new byte[42];
		head[0] = 'f';
		head[1] = 'L';
		head[2] = 'a';
		head[3] = 'C';
		boolean last;
		boolean described = false;
		do {
			int type = in.u8();
			last = (type & 0x80) != 0;
			int size = in.u8() << 16 | in.u16be();
			long begin = in.position();
			if ((type & 0x7F) == 0) {
				if (size < 34) {
					throw in.broken(Messages.bind(Messages.shortChunk, "STREAMINFO", Integer.toString(size)), Messages.flacExpected); //$NON-NLS-1$
				}
				head[4] = (byte) 0x80;
				head[7] = 34;
				for (int i = 8; i < 42; i++) {
					head[i] = (byte) in.u8();
				}
				described = true;
			}
			in.seek(begin + size);
		} while (!last && in.position() < in.size());
		if (!described) {
			throw in.broken(Messages.bind(Messages.noChunk, "STREAMINFO"), Messages.flacExpected); //$NON-NLS-1$
		}
		int rate = (head[18] & 0xFF) << 12 | (head[19] & 0xFF) << 4 | (head[20] & 0xFF) >> 4;
		int channels = ((head[20] & 0xFF) >> 1 & 7) + 1;
		int bits = ((head[20] & 1) << 4 | (head[21] & 0xFF) >> 4) + 1;
		long frames = (head[21] & 0x0FL) << 32 | (head[22] & 0xFFL) << 24 | (head[23] & 0xFF) << 16 | (head[24] & 0xFF) << 8 | head[25] & 0xFF;
		PcmDecoder.checkShape(in, rate, channels);
		if (bits < 4 || bits > 24) {
			throw in.broken(Messages.bind(Messages.flacBits, Integer.toString(bits)), Messages.flacBitsExpected);
		}
		scale = 1f / (1 << bits - 1);
		info = new AudioInfo(AudioFormat.FLAC, bits + " bit", rate, channels, frames == 0 ? -1 : frames); //$NON-NLS-1$
		flac = new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(head), in.stream()));
		flac.addFrameListener(new FrameListener() {
			@Override
			public void processMetadata(Metadata metadata) {
				// read above
			}

			@Override
			public void processFrame(Frame decoded) {
				// fetched below
			}

			@Override
			public void processError(String text) {
				complaint = text;
			}
		});
		flac.readStreamInfo();
	}

	@Override
	public AudioInfo info() {
		return info;
	}

	@Override
	public int read(float[] interleaved, int maxFrames) throws IOException {
		if (frame == null || at == frame.header.blockSize) {
			if (done == info.frames() || !next()) {
				return -1;
			}
		}
		int n = Math.min(maxFrames, frame.header.blockSize - at);
		if (info.frames() >= 0) {
			n = (int) Math.min(n, info.frames() - done);
		}
		int channels = info.channels();
		for (int c = 0; c < channels; c++) {
			int[] from = flac.getChannelData()[c].getOutput();
			for (int t = 0; t < n; t++) {
				interleaved[t * channels + c] = from[at + t] * scale;
			}
		}
		at += n;
		done += n;
		return n;
	}

	private boolean next() throws IOException {
		try {
			frame = flac.readNextFrame();
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException e) {
			throw in.broken(Messages.bind(Messages.damaged, e.toString()), Messages.completeExpected, e);
		}
		at = 0;
		if (frame == null) {
			if (info.frames() >= 0) {
				throw in.broken(Messages.bind(Messages.fewerFrames, Long.toString(done), Long.toString(info.frames())), Messages.completeExpected);
			}
			return false;
		}
		if (complaint != null || flac.getBadFrames() > 0) {
			throw in.broken(Messages.bind(Messages.damaged, complaint), Messages.completeExpected);
		}
		if (frame.header.channels != info.channels() || frame.header.blockSize < 1) {
			throw in.broken(Messages.bind(Messages.channelsChange, Integer.toString(info.channels()), Integer.toString(frame.header.channels)),
					Messages.completeExpected);
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
