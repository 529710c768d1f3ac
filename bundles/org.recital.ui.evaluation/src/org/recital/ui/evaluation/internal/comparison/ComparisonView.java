/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.RunLoader;
import org.recital.ui.evaluation.internal.panes.Pane;
import org.recital.ui.evaluation.internal.panes.PaneRegistry;
import org.recital.ui.parts.Latest;
import org.recital.ui.runs.RunSelection;

/** The selected runs side by side, in the panes that bundles contribute. */
public final class ComparisonView extends ViewPart {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.evaluation.comparison";

    private static final String CONTEXT = "org.recital.ui.evaluation.comparison.context";

    private final ISelectionListener selection = (part, selected) -> follow(RunSelection.of(selected));
    private final List<Pane> panes = new ArrayList<>();
    private LocalResourceManager resources;
    private Latest latest;
    private Label title;
    private Combo baseline;
    private Label judgedLabel;
    private Combo judged;
    private CTabFolder left;
    private CTabFolder right;
    private List<Path> folders = List.of();
    private List<RunSummary> loaded = List.of();
    private List<RunSummary> runs = List.of();
    private List<String> evaluations = List.of();
    private String evaluation;
    private List<String> baselines = List.of();
    private String chosen;
    private IMemento memento;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        latest = new Latest(parent.getDisplay());
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        parent.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 4).create());
        bar.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        new Label(bar, SWT.NONE).setText(Messages.Comparison_baseline);
        baseline = new Combo(bar, SWT.READ_ONLY);
        baseline.setToolTipText(Messages.Comparison_baselineTip);
        baseline.setLayoutData(GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).create());
        baseline.addListener(SWT.Selection, e -> {
            chosen = baselines.get(baseline.getSelectionIndex());
            tell();
        });
        judgedLabel = new Label(bar, SWT.NONE);
        judgedLabel.setText(Messages.Comparison_judged);
        judgedLabel.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(true).create());
        judged = new Combo(bar, SWT.READ_ONLY);
        judged.setToolTipText(Messages.Comparison_judgedTip);
        judged.setLayoutData(GridDataFactory.fillDefaults().exclude(true).create());
        judgedLabel.setVisible(false);
        judged.setVisible(false);
        judged.addListener(SWT.Selection, e -> {
            evaluation = evaluations.get(judged.getSelectionIndex());
            choose();
        });
        title = new Label(bar, SWT.NONE);
        title.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(10, 0).create());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        left = folder(sash);
        right = folder(sash);
        panes.addAll(PaneRegistry.all(this::say));
        panes.forEach(p -> tab(p.info().left() ? left : right, p));
        sash.setWeights(3, 2);
        for (CTabFolder folder : List.of(left, right)) {
            if (folder.getItemCount() > 0) {
                folder.setSelection(0);
            }
        }
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, selection);
        restore();
        follow(RunSelection.of(getSite().getPage().getSelection(RunSelection.VIEW)));
        tell();
    }

    private CTabFolder folder(Composite parent) {
        CTabFolder folder = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        folder.addListener(SWT.Selection, e -> tell());
        return folder;
    }

    private void tab(CTabFolder folder, Pane pane) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(pane.info().name());
        if (pane.info().icon() != null) {
            item.setImage(resources.get(pane.info().icon()));
        }
        Composite holder = new Composite(folder, SWT.NONE);
        holder.setLayout(new FillLayout());
        item.setControl(holder);
        item.setData(pane);
    }

    private void restore() {
        if (memento != null && memento.getString("runs") != null && folders.isEmpty()) {
            show(memento.getString("runs").lines().map(Path::of).toList());
            chosen = memento.getString("baseline");
            evaluation = memento.getString("evaluation");
        }
    }

    @Override
    public void saveState(IMemento state) {
        state.putString("runs", String.join("\n", folders.stream().map(Path::toString).toList()));
        if (chosen != null) {
            state.putString("baseline", chosen);
        }
        if (evaluation != null) {
            state.putString("evaluation", evaluation);
        }
    }

    private void follow(RunSelection selected) {
        if (!selected.isEmpty()) {
            show(selected.folders());
        }
    }

    /** Shows runs by their folders, the first of them first. */
    public void show(List<Path> runFolders) {
        folders = List.copyOf(runFolders);
        latest.run(Messages.Comparison_reading, 0, monitor -> RunLoader.summaries(runFolders), this::loaded, this::nothing);
    }

    /** Shows no run and why: figures of a run that is not selected would be taken for those of the one that is. */
    private void nothing(String why) {
        loaded(List.of());
        say(why);
    }

    private void loaded(List<RunSummary> of) {
        if (title.isDisposed()) {
            return;
        }
        loaded = of;
        evaluations = Evaluations.labels(of);
        judged.setItems(evaluations.toArray(String[]::new));
        evaluation = evaluation != null && evaluations.contains(evaluation) ? evaluation : null;
        judged.select(evaluation == null ? 0 : evaluations.indexOf(evaluation));
        for (Control c : List.of(judgedLabel, judged)) {
            c.setVisible(evaluations.size() > 1);
            ((GridData) c.getLayoutData()).exclude = evaluations.size() < 2;
        }
        judged.getParent().layout();
        choose();
    }

    /** Shows the evaluation that is chosen. */
    private void choose() {
        runs = Evaluations.of(loaded, evaluation);
        baselines = Baselines.of(runs);
        baseline.setItems(Baselines.labels(runs).toArray(String[]::new));
        int index = baselines.indexOf(chosen);
        baseline.select(Math.max(0, index));
        baseline.setEnabled(baselines.size() > 1);
        chosen = index < 0 ? null : chosen;
        say(runs.isEmpty() ? "" : NLS.bind(runs.size() == 1 ? Messages.Comparison_oneRun : Messages.Comparison_runs, String.join(", ", runs.stream().map(RunSummary::name).toList())));
        tell();
    }

    /** What is said beside the baseline: the runs that are shown, or why none is. */
    String hint() {
        return title.getText();
    }

    private void say(String sentence) {
        if (!title.isDisposed()) {
            title.setText(sentence.replace("&", "&&"));
            title.setToolTipText(sentence);
        }
    }

    /** Tells the panes that are seen; the others when they are. */
    private void tell() {
        for (CTabFolder folder : List.of(left, right)) {
            CTabItem item = folder.getSelection();
            if (item != null && item.getData() instanceof Pane pane) {
                boolean made = pane.view() != null;
                if (pane.create((Composite) item.getControl()) != null) {
                    if (!made) {
                        ((Composite) item.getControl()).layout();
                    }
                    pane.show(runs, chosen);
                }
                if (pane.isOff()) {
                    item.dispose();
                }
            }
        }
    }

    /** What is compared. */
    List<RunSummary> runs() {
        return runs;
    }

    /** Label of the baseline, null for the first. */
    String baseline() {
        return chosen;
    }

    /** Whether nothing is being read. */
    boolean isIdle() {
        return !latest.isBusy();
    }

    /** Shows the evaluation of that name, as the choice does. */
    void judge(String label) {
        judged.select(evaluations.indexOf(label));
        judged.notifyListeners(SWT.Selection, new Event());
    }

    /** Makes a pane the one that is seen. */
    void reveal(String paneId) {
        for (CTabFolder folder : List.of(left, right)) {
            for (CTabItem item : folder.getItems()) {
                if (item.getData() instanceof Pane p && p.info().id().equals(paneId)) {
                    folder.setSelection(item);
                    tell();
                }
            }
        }
    }

    /** The view of a pane that is seen and of that type. */
    <T> Optional<T> visible(Class<T> type) {
        for (CTabFolder folder : List.of(right, left)) {
            CTabItem item = folder.getSelection();
            if (item != null && item.getData() instanceof Pane p && type.isInstance(p.view())) {
                return Optional.of(type.cast(p.view()));
            }
        }
        return Optional.empty();
    }


    @Override
    public void setFocus() {
        (baseline.isEnabled() ? baseline : left).setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, selection);
        if (latest != null) {
            latest.cancel();
        }
        panes.forEach(Pane::dispose);
        super.dispose();
    }
}
