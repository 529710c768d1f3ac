/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.PartRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.core.run.StepState;
import org.recital.core.worker.internal.ItemSight.Place;
import org.recital.core.worker.internal.ItemSight.Side;

/** Whose image it is, and the part that did not learn from it. */
class ItemSightTest {

	private static final Path FOLDER = Path.of("posters").toAbsolutePath();

	/** Images 0 to 3. */
	private static Dataset data() {
		Path[] files = new Path[4];
		String[] ids = new String[4];
		for (int i = 0; i < 4; i++) {
			files[i] = FOLDER.resolve(i + ".png");
			ids[i] = "film " + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("posters", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "image", files)), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
	}

	/** Item 0 is tested in part 0, item 1 in part 1, item 2 held out in both, item 3 learned from in both. */
	private static Split split(int part) {
		byte[] roles = { Role.TRAIN.code(), Role.TRAIN.code(), Role.VALIDATION.code(), Role.TRAIN.code() };
		roles[part] = Role.TEST.code();
		return new Split(data(), Part.all(2, 1).get(part), "by hand", new byte[0], roles);
	}

	private static StepRecord step(String name, int parts, Map<String, String> outputs, String... from) {
		List<PartRecord> all = new ArrayList<>();
		for (int p = 0; p < parts; p++) {
			all.add(new PartRecord("r0f" + p, p, name + p, 1, StepState.DONE, 1, 1, List.of(), List.of(), "", null));
		}
		return new StepRecord(name, "", name, "step", 1, Map.of(), Map.of("in", List.of(from)), outputs, StepState.DONE, all, null);
	}

	private static final RunRecord RUN = new RunRecord(null, "", 1, List.of(step("films", 1, Map.of("dataset", "dataset")), step("split", 2, Map.of("split", "split"), "films"),
			step("same", 2, Map.of("split", "split"), "split.split"), step("detector", 2, Map.of("detector", "detector"), "same"),
			step("outside", 1, Map.of("detector", "detector"))), List.of(), List.of(), Map.of(), List.of(), List.of());

	private final List<String> read = new ArrayList<>();

	private Place find(String step, Path image) throws IOException {
		return ItemSight.find(RUN, RUN.step(step).orElseThrow(), image, (from, output, part) -> {
			read.add(from + part);
			if (from.equals("same")) {
				throw new InputException("gone", "");
			}
			return from.equals("films") ? data() : split(part);
		});
	}

	private static void check(Place place, String id, int part, int parts, Side side) {
		assertEquals(List.of(id, part, parts, side), List.of(place.id(), place.part(), place.parts(), place.side()));
	}

	@Test
	void theModelOfThePartIsAskedThatDidNotLearnFromTheItem() throws IOException {
		check(find("detector", FOLDER.resolve("0.png")), "film 0", 0, 2, Side.TEST);
		check(find("detector", FOLDER.resolve("1.png")), "film 1", 1, 2, Side.TEST);
		check(find("detector", FOLDER.resolve("x").resolve("..").resolve("1.png")), "film 1", 1, 2, Side.TEST);
	}

	@Test
	void whatNoPartTestsIsAskedOfTheFirst() throws IOException {
		check(find("detector", FOLDER.resolve("2.png")), "film 2", 0, 2, Side.OTHER);
		check(find("detector", FOLDER.resolve("3.png")), "film 3", 0, 2, Side.OTHER);
	}

	@Test
	void anyOtherImageIsNoItem() throws IOException {
		check(find("detector", Path.of("photo.png")), "", 0, 2, Side.NONE);
	}

	@Test
	void whatComesFromNoSplitStillKnowsTheItem() throws IOException {
		check(find("outside", FOLDER.resolve("1.png")), "film 1", 0, 1, Side.NONE);
		assertEquals(List.of("films0"), read);
	}
}
