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
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.step.Contributions;
import org.recital.api.step.Port;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;

/** Where the pictures of a run's items are: asked of the data set in the cache. The last run asked is remembered. */
final class Pictures {

	private static final UnaryOperator<String> NONE = id -> ""; //$NON-NLS-1$

	private final ArtifactStore store;
	private final Contributions contributions;
	private Path run;
	private UnaryOperator<String> found;

	Pictures(ArtifactStore store, Contributions contributions) {
		this.store = store;
		this.contributions = contributions;
	}

	/** Gives the path of an item's picture by the item's name, or an empty text. */
	synchronized UnaryOperator<String> of(Path folder, RunFolder of) {
		if (!folder.equals(run)) {
			found = find(of);
			run = folder;
		}
		return found;
	}

	private UnaryOperator<String> find(RunFolder of) {
		for (StepRecord step : of.record().steps()) {
			for (Entry<String, String> output : step.outputs().entrySet()) {
				if (output.getValue().equals(Port.DATASET)) {
					Optional<UnaryOperator<String>> pictures = pictures(of, step.name(), output.getKey());
					if (pictures.isPresent()) {
						return pictures.get();
					}
				}
			}
		}
		return NONE;
	}

	private Optional<UnaryOperator<String>> pictures(RunFolder of, String step, String output) {
		try {
			Optional<String> key = of.artifact(step, 0);
			Optional<StoredEntry> entry = key.isEmpty() ? Optional.empty() : store.find(key.get(), why -> { });
			if (entry.isEmpty() || !(store.read(entry.get(), output, contributions) instanceof Dataset data)) {
				return Optional.empty();
			}
			Optional<AssetSource> images = data.assets(EntityKind.ITEM, AssetSource.IMAGE);
			return images.filter(FileAssets.class::isInstance).map(a -> id -> {
				int item = data.items().ids().indexOf(id);
				return item >= 0 && a.has(item) ? ((FileAssets) a).file(item).toString() : ""; //$NON-NLS-1$
			});
		} catch (IOException | RuntimeException e) {
			return Optional.empty(); // the answer is right without pictures; a damaged entry is made anew by the next run
		}
	}
}
