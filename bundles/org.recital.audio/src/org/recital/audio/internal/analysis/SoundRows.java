package org.recital.audio.internal.analysis;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.SubMonitor;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.decode.AudioException;
import org.recital.audio.decode.AudioFiles;
import org.recital.audio.decode.AudioStream;

/** One row for the sound of each entity, by all cores; a sound that cannot be read is warned of and has none. */
public final class SoundRows {

	/** Samples a second at which sounds are analysed. */
	public static final int RATE = 22_050;

	/** Makes a row of a sound. */
	@FunctionalInterface
	public interface Description {
		/** The row of an entity that has a sound. */
		float[] of(AssetSource sounds, int entity) throws IOException;
	}

	private SoundRows() {
	}

	/**
	 * The rows of all entities.
	 *
	 * @param kind      whose sounds: item, user or another
	 * @param assets    type of the assets, {@link AssetSource#AUDIO} for instance
	 * @param extractor name of what makes them
	 * @param labels    names of the values of a row
	 */
	public static Features of(Dataset data, String kind, String assets, String extractor, List<String> labels, StepContext context,
			Description description) throws InputException {
		EntityKind of = new EntityKind(kind);
		AssetSource sounds = data.assets(of, assets).filter(a -> a.count() > 0)
				.orElseThrow(() -> new InputException(Messages.bind(Messages.noSounds, new Object[] { data.name(), kind, assets }),
						Messages.noSoundsExpected));
		int entities = sounds.size();
		float[][] rows = new float[entities][];
		AtomicInteger broken = new AtomicInteger();
		SubMonitor progress = SubMonitor.convert(context.monitor(), entities);
		context.parallel().forEach(entities, e -> {
			context.checkCancelled();
			if (sounds.has(e)) {
				try {
					rows[e] = description.of(sounds, e);
				} catch (IOException x) {
					broken.incrementAndGet();
					context.warn(x instanceof AudioException a ? a.warning()
							: Problem.warning(sounds.name(e), 0, 0, String.valueOf(x.getMessage()), Messages.soundExpected));
				}
			}
			synchronized (progress) {
				progress.worked(1);
			}
		});
		if (broken.get() > 0) {
			context.note(Messages.bind(Messages.brokenSounds, Integer.toString(broken.get()), Integer.toString(sounds.count())));
		}
		boolean[] has = new boolean[entities];
		int width = labels.size();
		int n = 0;
		for (int e = 0; e < entities; e++) {
			has[e] = rows[e] != null;
			n += has[e] ? 1 : 0;
		}
		float[] all = new float[Math.multiplyExact(n, width)];
		n = 0;
		for (float[] row : rows) {
			if (row != null) {
				System.arraycopy(row, 0, all, width * n++, width);
			}
		}
		return Features.single(of, extractor, entities, has, width, all, labels);
	}

	/**
	 * The beginning of a sound, at {@value #RATE} samples a second.
	 *
	 * @param seconds what lies beyond is not read
	 * @throws AudioException when it is damaged or empty
	 */
	public static Samples read(AssetSource sounds, int entity, double seconds) throws IOException {
		String name = sounds.name(entity);
		try (SeekableByteChannel channel = sounds.open(entity); AudioStream stream = AudioFiles.open(channel, name, RATE)) {
			int limit = (int) Math.min(Math.ceil(seconds * RATE), Integer.MAX_VALUE - 64);
			float[] data = new float[Math.min(limit, 1 << 18)];
			int n = 0;
			while (n < limit) {
				if (n == data.length) {
					data = Arrays.copyOf(data, (int) Math.min(limit, data.length * 2L));
				}
				int got = stream.read(data, n, data.length - n);
				if (got < 0) {
					break;
				}
				n += got;
			}
			if (n == 0) {
				throw new AudioException(name, -1, Messages.silent, Messages.soundExpected, null);
			}
			return new Samples(Arrays.copyOf(data, n), RATE);
		}
	}

	/** Mean and deviation of each band over time: all means, then all deviations. */
	static float[] meansAndDeviations(Spectrogram s) {
		int bands = s.bands();
		float[] row = new float[2 * bands];
		for (int b = 0; b < bands; b++) {
			double sum = 0;
			double squares = 0;
			for (int t = 0; t < s.frames(); t++) {
				sum += s.at(t, b);
			}
			double mean = sum / Math.max(1, s.frames());
			for (int t = 0; t < s.frames(); t++) {
				squares += (s.at(t, b) - mean) * (s.at(t, b) - mean);
			}
			row[b] = (float) mean;
			row[bands + b] = (float) Math.sqrt(squares / Math.max(1, s.frames()));
		}
		return row;
	}
}
