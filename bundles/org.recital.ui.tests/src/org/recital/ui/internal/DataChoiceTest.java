/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunOutcome;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.internal.run.DataChoice;
import org.recital.ui.internal.run.RunHandler;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.pipeline.PipelineEditor;

/** A pipeline that reads a folder of data of which nobody has said where it is: the window asks, once. */
class DataChoiceTest {

	private static final Duration LONG = Duration.ofSeconds(120);
	private static final String TEXT = """
			recital: 1
			name: Somebody else's
			seed: 3
			steps:
			  films: {uses: movielens, with: {folder: "${data}/ml-latest-small"}}
			  split: {uses: ratio-split, from: {data: films}}
			  popular: {uses: popular, from: {split: split}}
			  judged: {uses: evaluate, from: {split: split, recommenders: [popular]}}
			""";

	@TempDir
	Path scratch;
	private String before;
	private final List<Path> asked = new ArrayList<>();
	private PipelineEditor editor;

	@BeforeEach
	void open() throws Exception {
		Window.empty();
		before = Settings.coreStore().getString(Settings.DATA);
		Settings.coreStore().setValue(Settings.DATA, "");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Asked");
		project.create(null);
		project.open(null);
		IFile file = project.getFile("other.recital.yaml");
		file.create(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), true, null);
		editor = (PipelineEditor) IDE.openEditor(Window.page(), file);
	}

	@AfterEach
	void restore() throws Exception {
		DataChoice.chooser(null);
		Settings.coreStore().setValue(Settings.DATA, before);
		Window.empty();
	}

	@Test
	void theAnswerIsKeptInThePipelineAndCanBeUndone() throws Exception {
		Path data = TestData.small(scratch.resolve("data/ml-latest-small"), 60, 80, 1500).getParent();
		answer(Optional.of(data));
		Window window = new Window();
		RunJob job = (RunJob) window.command(RunHandler.RUN);
		Window.runToTheEnd(job, LONG);
		assertEquals(RunOutcome.Result.DONE, job.outcome().orElseThrow().result(), () -> job.outcome().orElseThrow().record().errors().toString());
		assertEquals(data.toString(), PipelineDocument.parse(editor.text()).data());

		Window.runToTheEnd((RunJob) window.command(RunHandler.RUN), LONG);
		assertEquals(List.of(editor.getPipelinePath()), asked, "asked once");

		Window.page().activate(editor);
		window.command(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals(TEXT, editor.text());
	}

	@Test
	void whoDoesNotAnswerRunsNothing() throws Exception {
		answer(Optional.empty());
		assertNull(new Window().command(RunHandler.RUN));
		assertEquals(1, asked.size());
		assertEquals(TEXT, editor.text());
		assertFalse(editor.isDirty());
	}

	@Test
	void nobodyIsAskedWhereThePreferencesSayIt() throws Exception {
		answer(Optional.empty());
		Path data = TestData.small(scratch.resolve("data/ml-latest-small"), 60, 80, 1500).getParent();
		Settings.coreStore().setValue(Settings.DATA, data.toString());
		RunJob job = (RunJob) new Window().command(RunHandler.RUN);
		Window.runToTheEnd(job, LONG);
		assertEquals(RunOutcome.Result.DONE, job.outcome().orElseThrow().result());
		assertTrue(asked.isEmpty());
		assertEquals(TEXT, editor.text());
	}

	private void answer(Optional<Path> folder) {
		DataChoice.chooser((shell, pipeline) -> {
			asked.add(pipeline);
			return folder;
		});
	}
}
