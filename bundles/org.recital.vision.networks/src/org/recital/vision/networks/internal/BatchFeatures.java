/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.StepContext;
import org.recital.vision.decode.ImageException;
import org.recital.vision.decode.Picture;

/**
 * A row for the image of each entity, batch by batch: the images of a block are decoded by all threads, then the network has all processors
 * for its batches. What is done is kept block by block. An image that cannot be read costs only itself.
 */
final class BatchFeatures {

	/** Images kept together: some seconds' work of a large network. */
	private static final int BLOCK = 64;
	private static final int FORMAT = 1;

	private final StepContext context;
	private final AssetSource images;
	private final Rows maker;
	private final int width;
	private final float[][] rows;
	private final Problem[] problems;

	BatchFeatures(StepContext context, AssetSource images, Rows maker, int width) {
		this.context = context;
		this.images = images;
		this.maker = maker;
		this.width = width;
		rows = new float[images.size()][];
		problems = new Problem[images.size()];
	}

	/**
	 * The features of all images.
	 *
	 * @param extractor what made them
	 * @throws InputException when memory cannot hold them
	 */
	Features of(String extractor) throws InputException, IOException {
		int[] who = who();
		if ((long) who.length * width > Integer.MAX_VALUE - 64) {
			throw new InputException(Messages.bind(Messages.tooMany, Integer.toString(who.length), Integer.toString(width)), Messages.tooWideExpected);
		}
		SubMonitor monitor = SubMonitor.convert(context.monitor(), who.length);
		FloatBuffer buffer = maker.buffer();
		for (int from = 0; from < who.length; from += BLOCK) {
			int end = Math.min(who.length, from + BLOCK);
			block(who, from, end, buffer);
			monitor.worked(end - from);
			monitor.subTask(Messages.bind(Messages.done, Integer.toString(end), Integer.toString(who.length)));
		}
		return pack(extractor, who.length);
	}

	private int[] who() {
		int[] who = new int[images.count()];
		int n = 0;
		for (int e = 0; e < images.size(); e++) {
			if (images.has(e)) {
				who[n++] = e;
			}
		}
		return who;
	}

	private void block(int[] who, int from, int end, FloatBuffer buffer) throws IOException {
		Checkpoint kept = Checkpoint.of(context, "images-" + from, FORMAT); //$NON-NLS-1$
		if (!kept.read(in -> read(in, who, from, end)).orElse(false)) {
			Picture[] pictures = new Picture[end - from];
			context.parallel().forEach(pictures.length, k -> {
				context.checkCancelled();
				pictures[k] = picture(who[from + k]);
			});
			look(who, from, pictures, buffer);
			kept.write(out -> write(out, who, from, end));
		}
		for (int k = from; k < end; k++) {
			if (problems[who[k]] != null) {
				context.warn(problems[who[k]]);
			}
		}
	}

	private Picture picture(int e) {
		String name = images.name(e);
		VisionNetwork.Input in = maker.network().input();
		try (SeekableByteChannel channel = images.open(e)) {
			return maker.framing().read(channel, name, maker.limits(), in.width(), in.height(), () -> context.monitor().isCanceled());
		} catch (ImageException x) {
			problems[e] = x.warning();
		} catch (IOException x) {
			problems[e] = Problem.warning(name, 0, 0, x.toString(), Messages.imageExpected);
		}
		return null;
	}

	private void look(int[] who, int from, Picture[] pictures, FloatBuffer buffer) throws IOException {
		List<Picture> batch = new ArrayList<>();
		int[] of = new int[maker.batch()];
		for (int k = 0; k < pictures.length; k++) {
			if (pictures[k] != null) {
				of[batch.size()] = who[from + k];
				batch.add(pictures[k]);
			}
			if (batch.size() == of.length || k == pictures.length - 1 && !batch.isEmpty()) {
				context.checkCancelled();
				float[][] made = maker.of(batch, buffer, context::checkCancelled);
				for (int b = 0; b < made.length; b++) {
					put(of[b], made[b]);
				}
				batch.clear();
			}
		}
	}

	private void put(int e, float[] row) {
		for (float v : row) {
			if (!Float.isFinite(v)) {
				problems[e] = Problem.warning(images.name(e), 0, 0, Messages.notFinite, Messages.notFiniteExpected);
				return;
			}
		}
		rows[e] = row;
	}

	private void write(DataOutputStream out, int[] who, int from, int end) throws IOException {
		out.writeInt(width);
		out.writeInt(end - from);
		ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(width, Float.BYTES));
		for (int k = from; k < end; k++) {
			float[] row = rows[who[k]];
			out.writeBoolean(row != null);
			if (row != null) {
				bytes.asFloatBuffer().put(row);
				out.write(bytes.array());
			} else {
				Problem p = problems[who[k]];
				out.writeUTF(clip(p.file()));
				out.writeUTF(clip(p.message()));
				out.writeUTF(clip(p.expected()));
			}
		}
	}

	private static String clip(String text) {
		return text.length() <= 10_000 ? text : text.substring(0, 10_000);
	}

	private Boolean read(DataInputStream in, int[] who, int from, int end) throws IOException {
		if (in.readInt() != width || in.readInt() != end - from) {
			throw new IOException("of another shape"); //$NON-NLS-1$
		}
		float[][] found = new float[end - from][];
		Problem[] met = new Problem[end - from];
		for (int k = 0; k < found.length; k++) {
			if (in.readBoolean()) {
				byte[] bytes = in.readNBytes(Math.multiplyExact(width, Float.BYTES));
				found[k] = new float[width];
				ByteBuffer.wrap(bytes).asFloatBuffer().get(found[k]);
			} else {
				String file = in.readUTF();
				String message = in.readUTF();
				met[k] = Problem.warning(file, 0, 0, message, in.readUTF());
			}
		}
		for (int k = 0; k < found.length; k++) {
			rows[who[from + k]] = found[k];
			problems[who[from + k]] = met[k];
		}
		return Boolean.TRUE;
	}

	private Features pack(String extractor, int wanted) {
		boolean[] has = new boolean[rows.length];
		int n = 0;
		for (int e = 0; e < rows.length; e++) {
			has[e] = rows[e] != null;
			n += has[e] ? 1 : 0;
		}
		float[] data = new float[n * width];
		int at = 0;
		for (float[] row : rows) {
			if (row != null) {
				System.arraycopy(row, 0, data, at, width);
				at += width;
			}
		}
		if (n < wanted) {
			context.note(Messages.bind(Messages.brokenImages, Integer.toString(wanted - n), Integer.toString(wanted)));
		}
		return Features.single(images.kind(), extractor, rows.length, has, width, data, List.of());
	}
}
