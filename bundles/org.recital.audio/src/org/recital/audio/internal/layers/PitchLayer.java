/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.recital.api.media.AudioClip;
import org.recital.api.media.AxisScale;
import org.recital.api.media.LayerView;
import org.recital.api.media.Levels;
import org.recital.api.media.MediaLayer;
import org.recital.api.media.Reading;
import org.recital.api.media.ValueAxis;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.pitch.Note;
import org.recital.audio.pitch.NoteFinder;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.pitch.Tuning;

/**
 * The course of the pitch as a curve and the notes as bars. The pitch is followed in stretches of about half a minute, each
 * with two seconds before and after it, so that it can be shown while the rest is computed; notes are found in each stretch.
 */
final class PitchLayer implements MediaLayer {

	private static final double STRETCH = 30;
	private static final double MARGIN = 2;
	private static final int BAR = 0x60;
	private static final int CURVE = 0xFF000000;

	/** What was found in a stretch; frames are counted from its own first one. */
	private record Stretch(PitchTrack track, List<Note> notes) {
	}

	private final AudioClip clip;
	private final ProbabilisticYin yin;
	private final boolean withNotes;
	private final int framesPerStretch;
	private final int frames;
	private final AtomicReferenceArray<Stretch> stretches;

	PitchLayer(AudioClip clip, ProbabilisticYin yin, boolean withNotes) {
		this.clip = clip;
		this.yin = yin;
		this.withNotes = withNotes;
		framesPerStretch = (int) Math.max(1, Math.round(STRETCH * clip.rate() / yin.hop()));
		frames = 1 + clip.length() / yin.hop();
		stretches = new AtomicReferenceArray<>((frames + framesPerStretch - 1) / framesPerStretch);
	}

	@Override
	public String name() {
		return withNotes ? Messages.pitchNotes : Messages.pitch;
	}

	@Override
	public double duration() {
		return clip.duration();
	}

	@Override
	public List<ValueAxis> axes() {
		return List.of(ValueAxis.of(AxisScale.LOG, yin.minHertz(), yin.maxHertz(), Messages.frequency, "Hz")); //$NON-NLS-1$
	}

	@Override
	public Levels levels() {
		return new Levels(0, 1, Messages.confidence, ""); //$NON-NLS-1$
	}

	@Override
	public boolean coloured() {
		return false;
	}

	@Override
	public boolean overlay() {
		return true;
	}

	private double secondsPerFrame() {
		return yin.hop() / (double) clip.rate();
	}

	private int stretch(double seconds) {
		return (int) Math.clamp(Math.round(seconds / secondsPerFrame()) / framesPerStretch, 0, stretches.length() - 1);
	}

	@Override
	public boolean prepared(double from, double to) {
		for (int s = stretch(from); s <= stretch(to); s++) {
			if (stretches.get(s) == null) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void prepare(double from, double to, StepContext context) {
		int first = stretch(from);
		context.parallel().forEach(stretch(to) - first + 1, i -> {
			context.checkCancelled();
			if (stretches.get(first + i) == null) {
				stretches.set(first + i, follow(first + i));
			}
		});
	}

	private Stretch follow(int number) {
		int first = number * framesPerStretch;
		int count = Math.min(framesPerStretch, frames - first);
		int margin = (int) (MARGIN / secondsPerFrame());
		int begin = Math.max(0, first - margin);
		int end = (int) Math.min(clip.length(), (long) (first + count + margin) * yin.hop());
		PitchTrack all = yin.track(new Samples(clip.samples(), clip.rate()).slice(begin * yin.hop(), end));
		float[] hertz = new float[count];
		boolean[] voiced = new boolean[count];
		float[] confidence = new float[count];
		for (int t = 0; t < count && first - begin + t < all.frames(); t++) {
			hertz[t] = all.hertz(first - begin + t);
			voiced[t] = all.voiced(first - begin + t);
			confidence[t] = all.confidence(first - begin + t);
		}
		PitchTrack track = new PitchTrack(first * secondsPerFrame(), secondsPerFrame(), hertz, voiced, confidence);
		return new Stretch(track, withNotes ? NoteFinder.DEFAULT.find(track, Tuning.of(track.voicedHertz()), new double[0]) : List.of());
	}

	@Override
	public void paint(LayerView view, int[] argb, int offset, int stride) {
		for (int s = stretch(view.from()); s <= stretch(view.to()); s++) {
			Stretch found = stretches.get(s);
			if (found != null) {
				found.notes().forEach(n -> bar(view, argb, offset, stride, n));
				curve(view, argb, offset, stride, found.track());
			}
		}
	}

	private static void bar(LayerView view, int[] argb, int offset, int stride, Note note) {
		double top = view.y(PitchTrack.hertzOf(note.pitch() + 0.5));
		double bottom = view.y(PitchTrack.hertzOf(note.pitch() - 0.5));
		int x0 = (int) Math.max(0, Math.round(view.x(note.onset())));
		int x1 = (int) Math.min(view.width(), Math.max(x0 + 1L, Math.round(view.x(note.offset()))));
		int y0 = (int) Math.max(0, Math.round(top));
		int y1 = (int) Math.min(view.height(), Math.max(y0 + 2L, Math.round(bottom)));
		int fill = view.inks().ground() & 0xFFFFFF | BAR << 24;
		for (int y = y0; y < y1; y++) {
			boolean edge = y == y0 || y == y1 - 1;
			for (int x = x0; x < x1; x++) {
				argb[offset + y * stride + x] = edge || x == x0 || x == x1 - 1 ? view.inks().ink() : fill;
			}
		}
	}

	private void curve(LayerView view, int[] argb, int offset, int stride, PitchTrack track) {
		double per = secondsPerFrame();
		int first = (int) Math.max(0, Math.floor((view.from() - track.seconds(0)) / per) - 1);
		int last = (int) Math.min(track.frames() - 1.0, Math.ceil((view.to() - track.seconds(0)) / per) + 1);
		for (int t = first; t <= last; t++) {
			if (!track.voiced(t)) {
				continue;
			}
			double x0 = view.x(track.seconds(t));
			double y0 = view.y(track.hertz(t));
			boolean joined = t < last && track.voiced(t + 1) && Math.abs(track.midi(t + 1) - track.midi(t)) < 2;
			double x1 = joined ? view.x(track.seconds(t + 1)) : x0 + 1;
			double y1 = joined ? view.y(track.hertz(t + 1)) : y0;
			line(view, argb, offset, stride, x0, y0, x1, y1);
		}
	}

	/** Two pixels strong with a rim of the ground's colour, so that it is seen on bars and on spectrograms. */
	private static void line(LayerView view, int[] argb, int offset, int stride, double x0, double y0, double x1, double y1) {
		int steps = (int) Math.ceil(Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
		for (int i = 0; i <= steps; i++) {
			int x = (int) Math.floor(x0 + (x1 - x0) * i / steps);
			int y = (int) Math.floor(y0 + (y1 - y0) * i / steps - 0.5);
			if (x >= 0 && x < view.width()) {
				rim(view, argb, offset + x, stride, y - 1);
				rim(view, argb, offset + x, stride, y + 2);
				for (int dy = 0; dy < 2; dy++) {
					if (y + dy >= 0 && y + dy < view.height()) {
						argb[offset + (y + dy) * stride + x] = CURVE | view.inks().accent();
					}
				}
			}
		}
	}

	private static void rim(LayerView view, int[] argb, int at, int stride, int y) {
		if (y >= 0 && y < view.height() && argb[at + y * stride] != (CURVE | view.inks().accent())) {
			argb[at + y * stride] = view.inks().ground();
		}
	}

	@Override
	public Reading at(double seconds, double value) {
		if (seconds < 0 || seconds > duration()) {
			return null;
		}
		int frame = (int) Math.clamp(Math.round(seconds / secondsPerFrame()), 0, frames - 1);
		Stretch s = stretches.get(frame / framesPerStretch);
		int t = frame % framesPerStretch;
		if (s == null || !s.track().voiced(t)) {
			return null;
		}
		return new Reading(s.track().seconds(t), s.track().hertz(t), Double.NaN, Pitches.name(s.track().hertz(t)));
	}

	@Override
	public void csv(double from, double to, Appendable out, StepContext context) throws IOException {
		prepare(from, to, context);
		out.append("seconds,hertz,voiced,confidence,note\n"); //$NON-NLS-1$
		int last = (int) Math.min(frames - 1.0, Math.floor(to / secondsPerFrame()));
		for (int f = (int) Math.max(0, Math.ceil(from / secondsPerFrame())); f <= last; f++) {
			PitchTrack track = stretches.get(f / framesPerStretch).track();
			int t = f % framesPerStretch;
			double at = track.seconds(t);
			String note = stretches.get(f / framesPerStretch).notes().stream().filter(n -> n.onset() <= at && at < n.offset()).findFirst()
					.map(n -> Integer.toString(n.pitch())).orElse(""); //$NON-NLS-1$
			out.append(Double.toString(at)).append(',').append(Float.toString(track.hertz(t))).append(',').append(track.voiced(t) ? '1' : '0').append(',')
					.append(Float.toString(track.confidence(t))).append(',').append(note).append('\n');
		}
	}
}
