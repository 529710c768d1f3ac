/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.recital.api.data.Split;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.learning.NetworkModel;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.DamagedEntryException;
import org.recital.core.store.StoredEntry;
import org.recital.core.store.internal.Disk;
import org.recital.core.store.internal.EvaluationCodec;
import org.recital.core.store.internal.NetworkCodec;
import org.recital.core.store.internal.RecommenderCodec;
import org.recital.core.store.internal.SplitCodec;
import org.recital.core.store.internal.StoreView;

/**
 * Puts evaluations, models and what was held out into a run's folder: linked from the cache where they are there, so that
 * they cost no room twice and stay when the cache is cleared.
 */
final class Export {

	private final ArtifactStore store;
	private final Contributions contributions;
	private final Execution execution;

	Export(ArtifactStore store, Contributions contributions, Execution execution) {
		this.store = store;
		this.contributions = contributions;
		this.execution = execution;
	}

	/** A task whose entry in the cache is damaged. */
	static final class Damaged extends Exception {
		private static final long serialVersionUID = 1L;
		final transient TaskState state;
		final DamagedEntryException damage;

		Damaged(TaskState state, DamagedEntryException damage) {
			super(damage);
			this.state = state;
			this.damage = damage;
		}
	}

	/** Reads all evaluations, by step. */
	Map<String, Evaluation> evaluations() throws Damaged {
		Map<String, Evaluation> found = new LinkedHashMap<>();
		for (TaskState s : execution.states()) {
			Map<String, String> types = s.task.types();
			for (Map.Entry<String, String> t : types.entrySet()) {
				if (t.getValue().equals(Port.EVALUATION) && isResult(s)) {
					try {
						String name = Layout.name(s.task.step(), t.getKey(), types.size());
						found.put(s.task.role() == Task.Role.PART ? name + '-' + s.task.part() : name,
								(Evaluation) execution.value(s, t.getKey()));
					} catch (DamagedEntryException e) {
						throw new Damaged(s, e);
					}
				}
			}
		}
		return found;
	}

	private static boolean isResult(TaskState s) {
		return s.state.isGood() && (s.task.role() != Task.Role.PART || !s.task.contribution().gathers());
	}

	/** Writes all that belongs into a run's folder but the record. */
	void write(Path run) throws IOException, Damaged {
		for (TaskState s : execution.states()) {
			if (!isResult(s)) {
				continue;
			}
			Map<String, String> types = s.task.types();
			for (Map.Entry<String, String> t : types.entrySet()) {
				String name = Layout.name(s.task.step(), t.getKey(), types.size());
				String part = s.task.partName();
				switch (t.getValue()) {
				case Port.EVALUATION -> evaluation(s, t.getKey(), Layout.evaluation(run, name, part));
				case Port.RECOMMENDER -> file(s, t.getKey(), RecommenderCodec.FILE, new RecommenderCodec(), RecommenderModel.class,
						Layout.model(run, name, part));
				case Port.NETWORK -> file(s, t.getKey(), NetworkCodec.FILE, new NetworkCodec(), NetworkModel.class,
						Layout.network(run, name, part));
				case Port.SPLIT -> file(s, t.getKey(), SplitCodec.HELD_OUT, new SplitCodec(), Split.class, Layout.split(run, name, part));
				default -> {
					// stays in the cache
				}
				}
			}
		}
	}

	private void evaluation(TaskState s, String output, Path to) throws IOException, Damaged {
		try {
			Files.createDirectories(to);
			EvaluationCodec.write((Evaluation) execution.value(s, output), to);
		} catch (DamagedEntryException e) {
			throw new Damaged(s, e);
		}
	}

	private <T> void file(TaskState s, String output, String file, Codec<T> codec, Class<T> type, Path to) throws IOException, Damaged {
		Files.createDirectories(to.getParent());
		if (s.entry != null) {
			try {
				store.verify(s.entry);
			} catch (IOException e) {
				throw new Damaged(s, new DamagedEntryException(s.task.key(), e.getMessage(), e));
			}
			Disk.link(StoredEntry.folder(store.entry(s.task.key()), output).resolve(file), to);
			return;
		}
		Path made = store.scratch();
		try {
			codec.write(type.cast(execution.value(s, output)), made, new StoreView(store, contributions));
			Files.copy(made.resolve(file), to);
		} catch (DamagedEntryException e) {
			throw new Damaged(s, e);
		} finally {
			Disk.delete(made);
		}
	}
}
