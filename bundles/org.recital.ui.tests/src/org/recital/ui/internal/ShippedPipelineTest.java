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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.internal.run.RunHandler;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** The pipeline that compares six engines on MovieLens, opened and run in the window; takes the pictures of the README. */
class ShippedPipelineTest {

	private static final Duration LONG = Duration.ofSeconds(120);
	private static final String COMPARISON = "org.recital.ui.evaluation.comparison";
	private static final String PERSON = "org.recital.ui.evaluation.person";

	@TempDir
	Path scratch;
	private String dataBefore;

	@BeforeEach
	void data() throws Exception {
		Window.empty();
		dataBefore = Settings.coreStore().getString(Settings.DATA);
		Settings.coreStore().setValue(Settings.DATA, folderWithMovieLens().toString());
	}

	@AfterEach
	void restore() throws Exception {
		Settings.coreStore().setValue(Settings.DATA, dataBefore);
		Window.empty();
		for (String view : new String[] { COMPARISON, PERSON }) {
			IViewPart part = Window.page().findView(view);
			if (part != null) {
				Window.page().hideView(part);
			}
		}
		((RunsView) Window.page().showView(RunSelection.VIEW)).filter("");
	}

	/** The pipeline looks for {@code ml-latest-small} in the folder of data. */
	private Path folderWithMovieLens() throws IOException {
		Path found = TestData.movieLens(scratch);
		return found.endsWith("ml-latest-small") ? found.getParent()
				: TestData.small(scratch.resolve("data/ml-latest-small"), 120, 200, 4000).getParent();
	}

	@Test
	void sixEnginesAreComparedInTheWindow() throws Exception {
		Path shipped = Path.of(System.getProperty("recital.root", "."), "pipelines", "movielens-engines.recital.yaml");
		Assumptions.assumeTrue(Files.exists(shipped), () -> "no " + shipped);
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("MovieLens");
		project.create(null);
		project.open(null);
		IFile file = project.getFile(shipped.getFileName().toString());
		file.create(new ByteArrayInputStream(Files.readAllBytes(shipped)), true, null);
		PipelineEditor editor = (PipelineEditor) IDE.openEditor(Window.page(), file);

		Window window = new Window();
		RunJob job = (RunJob) window.command(RunHandler.RUN);
		Window.runToTheEnd(job, LONG);
		RunOutcome outcome = job.outcome().orElseThrow();
		assertEquals(RunOutcome.Result.DONE, outcome.result(), () -> outcome.record().errors().toString());
		assertEquals(6, RunFolder.open(outcome.folder()).evaluation().orElseThrow().recommenders().size());
		picture(editor, "canvas", "org.recital.ui.pipeline.zoomFit");

		RunsView runs = (RunsView) Window.page().showView(RunSelection.VIEW);
		Pump.until("the run is listed and selected", LONG, () -> runs.selected().size() == 1);
		window.command(RunSelection.COMPARE);
		Pump.until("the comparison is open", LONG, () -> Window.page().findView(COMPARISON) != null);
		picture(Window.page().findView(COMPARISON), "comparison", null);

		IViewPart person = Window.page().showView(PERSON);
		Pump.settle(Duration.ofSeconds(2));
		picture(person, "person", "org.recital.ui.evaluation.person.next");
		assertTrue(Files.exists(Path.of(System.getProperty("recital.screenshots", "target"), "person.png")));
	}

	/** Of the whole window with one part as large as it gets, after a command in it. */
	private static void picture(IWorkbenchPart part, String name, String command) throws Exception {
		Window.page().activate(part);
		Window.page().toggleZoom(Window.page().getReference(part));
		Pump.settle(Duration.ofSeconds(2));
		if (command != null) {
			new Window().command(command);
		}
		Pump.settle(Duration.ofSeconds(3));
		Screenshot.of(Window.workbench().getShell(), name);
		Window.page().toggleZoom(Window.page().getReference(part));
		Pump.during(Duration.ofMillis(300));
	}
}
