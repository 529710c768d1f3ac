/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;
import org.recital.audio.decode.AudioException;
import org.recital.audio.internal.Messages;
import org.recital.audio.pitch.MidiFiles;
import org.recital.audio.pitch.Note;

/** The notes of the MIDI files that a data set has beside its sounds. */
public final class WrittenNotes {

	/** The type of MIDI files among the assets of a data set. */
	static final String MIDI = "midi"; //$NON-NLS-1$

	private final Optional<AssetSource> scores;
	private final Map<String, Integer> whose = new HashMap<>();
	private final StepContext context;

	/**
	 * Of the entities of a kind.
	 *
	 * @param wanted false: there are none
	 */
	public WrittenNotes(Dataset data, String kind, boolean wanted, StepContext context) {
		this.context = context;
		scores = wanted ? data.assets(new EntityKind(kind), MIDI) : Optional.empty();
		if (scores.isPresent()) {
			// entities by the names of their sounds; of several that share one the first
			data.assets(new EntityKind(kind), AssetSource.AUDIO).ifPresent(sounds -> {
				for (int e = 0; e < sounds.size(); e++) {
					if (sounds.has(e)) {
						whose.putIfAbsent(sounds.name(e), e);
					}
				}
			});
		}
	}

	/**
	 * The notes of the entity whose sound has that name; nothing where it has no MIDI file, and, with a warning, where that cannot be read: then
	 * what is heard counts.
	 */
	public Optional<List<Note>> of(String sound) {
		int entity = whose.getOrDefault(sound, -1);
		return entity < 0 ? Optional.empty() : scores.flatMap(s -> read(s, entity));
	}

	private Optional<List<Note>> read(AssetSource all, int entity) {
		if (!all.has(entity)) {
			return Optional.empty();
		}
		try (SeekableByteChannel channel = all.open(entity)) {
			return Optional.of(MidiFiles.read(channel, all.name(entity)));
		} catch (AudioException x) {
			context.warn(x.warning());
		} catch (IOException x) {
			context.warn(Problem.warning(all.name(entity), 0, 0, x.toString(), Messages.completeExpected));
		}
		return Optional.empty();
	}

	/** Notes how many have one. */
	public void say() {
		scores.ifPresent(s -> context.note(Messages.bind(Messages.writtenNotes, Integer.toString(s.count()))));
	}
}
