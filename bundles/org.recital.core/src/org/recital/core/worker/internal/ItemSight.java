/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Port;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.StepRecord;

/**
 * Whose image a person looks at with a model of a run: which item of the run's data sets it is, and the part in whose test side the item was, so that
 * a model is asked that did not learn from it.
 */
public final class ItemSight {

	private final RunRecord record;
	private final Reading reading;
	private final Path image;

	/** Reads what a step of the run gave. */
	@FunctionalInterface
	public interface Reading {

		/** @throws InputException when it is no longer there */
		Object read(String step, String output, int part) throws InputException, IOException;
	}

	/** Which sides of the split the model learned by have the item. */
	public enum Side {
		/** It is judged on in that part: no model of the part learned from it. */
		TEST,
		/** It is on no test side: models learned from it or were chosen on it, or it was left out. */
		OTHER,
		/** The model does not come from a split, or the image is no item of its data set. */
		NONE
	}

	/**
	 * Where an image is.
	 *
	 * @param data  the data set; null where no item has the image
	 * @param item  index of the item; -1 where none has it
	 * @param part  whose model is to be asked
	 * @param parts of the split the model comes from; 1 where it comes from none
	 * @param side  what that part has it for
	 * @param read  what was read to find it, to be kept as long as it may be asked again
	 */
	public record Place(Dataset data, int item, int part, int parts, Side side, Object read) {

		/** The name of the item; empty where there is none. */
		public String id() {
			return item < 0 ? "" : data.items().ids().id(item); //$NON-NLS-1$
		}
	}

	private ItemSight(RunRecord record, Reading reading, Path image) {
		this.record = record;
		this.reading = reading;
		this.image = image.toAbsolutePath().normalize();
	}

	/** Looks first at the splits the step comes from, then at other data sets of the run: what is known of an image holds whoever learned from it. */
	public static Place find(RunRecord record, StepRecord asked, Path image, Reading reading) throws IOException {
		return new ItemSight(record, reading, image).find(asked);
	}

	private Place find(StepRecord asked) throws IOException {
		Set<String> above = above(asked);
		int parts = 1;
		for (StepRecord step : record.steps()) {
			if (above.contains(step.name()) && step.outputs().containsValue(Port.SPLIT)) {
				parts = Math.max(parts, step.parts().size());
				Optional<Place> place = split(step);
				if (place.isPresent()) {
					return place.get();
				}
			}
		}
		for (StepRecord step : record.steps()) {
			Optional<Place> place = step.outputs().containsValue(Port.DATASET) ? data(step, parts) : Optional.empty();
			if (place.isPresent()) {
				return place.get();
			}
		}
		return new Place(null, -1, 0, parts, Side.NONE, null);
	}

	/** The names of all steps that a step takes from, and those take from. */
	private Set<String> above(StepRecord asked) {
		Set<String> names = new LinkedHashSet<>();
		Deque<StepRecord> left = new ArrayDeque<>(List.of(asked));
		while (!left.isEmpty()) {
			for (List<String> references : left.pop().inputs().values()) {
				for (String reference : references) {
					record.steps().stream().filter(s -> reference.equals(s.name()) || reference.startsWith(s.name() + '.')).filter(s -> names.add(s.name())).forEach(left::add);
				}
			}
		}
		return names;
	}

	private Optional<Place> split(StepRecord step) throws IOException {
		List<Object> read = new ArrayList<>();
		Place otherwise = null;
		for (RunRecord.PartRecord part : step.parts()) {
			Split split = value(step, Port.SPLIT, part.index(), Split.class);
			if (split == null) {
				continue;
			}
			read.add(split);
			int item = item(split.dataset());
			if (item < 0) {
				return Optional.empty();
			}
			if (split.items(Role.TEST)[item] && !split.items(Role.TRAIN)[item] && !split.items(Role.VALIDATION)[item]) {
				return Optional.of(new Place(split.dataset(), item, part.index(), step.parts().size(), Side.TEST, read));
			}
			otherwise = otherwise == null ? new Place(split.dataset(), item, 0, step.parts().size(), Side.OTHER, read) : otherwise;
		}
		return Optional.ofNullable(otherwise);
	}

	private Optional<Place> data(StepRecord step, int parts) throws IOException {
		Dataset data = value(step, Port.DATASET, 0, Dataset.class);
		int item = data == null ? -1 : item(data);
		return item < 0 ? Optional.empty() : Optional.of(new Place(data, item, 0, parts, Side.NONE, data));
	}

	/** The first output of a type; null where the cache no longer has it. */
	private <T> T value(StepRecord step, String type, int part, Class<T> as) throws IOException {
		String output = step.outputs().entrySet().stream().filter(o -> o.getValue().equals(type)).findFirst().orElseThrow().getKey();
		try {
			return as.cast(reading.read(step.name(), output, part));
		} catch (InputException e) {
			return null; // what is known is not needed to show what is seen
		}
	}

	private int item(Dataset data) {
		if (data.assets(EntityKind.ITEM, AssetSource.IMAGE).orElse(null) instanceof FileAssets files) {
			for (int i = 0; i < files.size(); i++) {
				if (files.has(i) && files.file(i).toAbsolutePath().normalize().equals(image)) {
					return i;
				}
			}
		}
		return -1;
	}
}
